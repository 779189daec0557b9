package org.parvis.cases;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.Receiving;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.StartPage;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;

/** A small service with the clocks and outcomes that the tests of the kernel need. */
public final class TestServices {
    private static final Citation LAW = new Citation("A-2.1", "47", false);
    private static final LocalizedText TEXT = LocalizedText.of("texte", "text");

    private TestServices() {}

    public static ServiceDefinition accessRequest() {
        return accessRequest(List.of(), false);
    }

    /** The same, asking these questions. */
    public static ServiceDefinition accessRequest(List<Question> questions, boolean sensitive) {
        return new ServiceDefinition(
                "access-request",
                1,
                TEXT,
                TEXT,
                TEXT,
                null,
                List.of("a-body"),
                new ServiceDefinition.Languages(List.of()),
                List.of(),
                TEXT,
                new ServiceDefinition.Retention(TEXT, 5, LAW, null),
                new StartPage(
                        TEXT, TEXT, List.of(), TEXT, 5, TEXT, "answer", TEXT, List.of(), TEXT, null,
                        null),
                null,
                new FormDefinition(
                        Expression.TRUE,
                        new FormDefinition.Contact(null, null, null, null),
                        Map.of(),
                        List.of(
                                new FormDefinition.FormPage(
                                        "page", "part", TEXT, null, null, null, questions))),
                process(),
                null,
                sensitive,
                0);
    }

    public static Question question(String id, String type, boolean guarded) {
        return new Question(
                id,
                type,
                TEXT,
                null,
                null,
                null,
                Expression.TRUE,
                null,
                null,
                List.of(),
                guarded,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                null,
                false);
    }

    /** A permit: its law asks for notice before a refusal, and questions stop its clock. */
    public static ServiceDefinition permit() {
        ServiceDefinition like = accessRequest();
        ProcessDefinition process = process();
        return new ServiceDefinition(
                "permit",
                1,
                TEXT,
                TEXT,
                TEXT,
                null,
                like.offeredBy(),
                like.languages(),
                List.of(),
                TEXT,
                like.retention(),
                like.start(),
                null,
                like.form(),
                new ProcessDefinition(
                        process.steps(),
                        List.of(promise()),
                        true,
                        process.decides(),
                        process.outcomes(),
                        process.provisions(),
                        Map.of(),
                        process.remedies(),
                        process.thirdParty(),
                        List.of(
                                fair(ProcessDefinition.FairStep.COMPLETENESS, 0),
                                fair(ProcessDefinition.FairStep.INTENTION, 0),
                                fair(ProcessDefinition.FairStep.OBSERVATIONS, 10),
                                fair(ProcessDefinition.FairStep.THIRD_PARTY, 0)),
                        List.of(
                                new ProcessDefinition.SignOff("legal", TEXT, 2, false, null, false),
                                new ProcessDefinition.SignOff("told", TEXT, 2, true, null, false),
                                new ProcessDefinition.SignOff("unit", TEXT, 3, false, null, false)),
                        new ProcessDefinition.OutageRule(List.of("observations"), 2, 1, null),
                        null,
                        null,
                        process.channels(),
                        process.receipt(),
                        process.hold(),
                        null,
                        null,
                        null),
                null,
                false,
                0);
    }

    private static ProcessDefinition.Fairness fair(ProcessDefinition.FairStep step, int days) {
        return new ProcessDefinition.Fairness(
                step,
                TEXT,
                List.of(new ProcessDefinition.Item("whole", TEXT)),
                "access-act",
                days,
                LAW);
    }

    /** A term that the body announces itself: the law attaches nothing to its end. */
    private static ProcessDefinition.Term promise() {
        return new ProcessDefinition.Term(
                "answer",
                TEXT,
                "access-act",
                20,
                ProcessDefinition.Starts.RECEIVED,
                null,
                ProcessDefinition.Effect.NONE,
                TEXT,
                null);
    }

    private static ProcessDefinition process() {
        return new ProcessDefinition(
                List.of(new ProcessDefinition.Step("search", TEXT, List.of())),
                List.of(answerTerm()),
                false,
                null,
                List.of(
                        outcome("given", ProcessDefinition.OutcomeKind.GRANTED, false),
                        outcome("refused", ProcessDefinition.OutcomeKind.REFUSED, true)),
                List.of(new ProcessDefinition.Provision("s23", LAW, TEXT, TEXT, List.of(), null)),
                Map.of(),
                List.of(
                        new ProcessDefinition.Remedy(
                                "review",
                                TEXT,
                                TEXT,
                                30,
                                "access-act",
                                ProcessDefinition.Opens.DECIDED,
                                TEXT,
                                null,
                                null,
                                LAW)),
                new ProcessDefinition.ThirdParty(TEXT, "access-act", 20, 20, 15, LAW),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(new Receiving(Channel.WEB, Receiving.ReceivedOn.SERVER_TIME, null, null)),
                new ProcessDefinition.ReceiptNotice(TEXT, TEXT, TEXT, LAW),
                new ProcessDefinition.Hold(TEXT, new Citation("A-2.1", "52.1", true)),
                null,
                null,
                null);
    }

    private static ProcessDefinition.Term answerTerm() {
        return new ProcessDefinition.Term(
                "answer",
                TEXT,
                "access-act",
                20,
                ProcessDefinition.Starts.RECEIVED,
                new ProcessDefinition.Extension(
                        10, List.of(new ProcessDefinition.Ground("volume", TEXT)), LAW),
                ProcessDefinition.Effect.DEEMED_REFUSAL,
                TEXT,
                LAW);
    }

    private static ProcessDefinition.Result outcome(
            String code, ProcessDefinition.OutcomeKind kind, boolean reasons) {
        return new ProcessDefinition.Result(
                code, kind, TEXT, null, reasons, reasons, false, null, List.of("review"), LAW);
    }
}
