package org.parvis.cases;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.StartPage;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;

/** A small service with the clocks and outcomes that the tests of the kernel need. */
final class TestServices {
    private static final Citation LAW = new Citation("A-2.1", "47", false);
    private static final LocalizedText TEXT = LocalizedText.of("texte", "text");

    private TestServices() {}

    static ServiceDefinition accessRequest() {
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
                new ServiceDefinition.Retention(TEXT, 5, LAW),
                new StartPage(
                        TEXT, TEXT, List.of(), TEXT, 5, TEXT, "answer", TEXT, List.of(), TEXT,
                        null),
                null,
                new FormDefinition(
                        Expression.TRUE,
                        new FormDefinition.Contact(null, null, null, null),
                        Map.of(),
                        List.of()),
                process(),
                null,
                false,
                0);
    }

    private static ProcessDefinition process() {
        return new ProcessDefinition(
                List.of(new ProcessDefinition.Step("search", TEXT)),
                List.of(answerTerm()),
                false,
                ProcessDefinition.Decider.PERSON_IN_CHARGE,
                List.of(
                        outcome("given", ProcessDefinition.OutcomeKind.GRANTED, false),
                        outcome("refused", ProcessDefinition.OutcomeKind.REFUSED, true)),
                List.of(new ProcessDefinition.Provision("s23", LAW, TEXT, TEXT, null)),
                Map.of(),
                List.of(
                        new ProcessDefinition.Remedy(
                                "review",
                                TEXT,
                                TEXT,
                                30,
                                "access-act",
                                ProcessDefinition.Starts.DECIDED,
                                TEXT,
                                null,
                                LAW)),
                new ProcessDefinition.ThirdParty(
                        TEXT, "access-act", 20, 20, ProcessDefinition.Silence.CONSENT, 15, 15, LAW),
                null,
                List.of(
                        new ProcessDefinition.Receiving(
                                Channel.WEB,
                                ProcessDefinition.ReceivedOn.SERVER_TIME,
                                true,
                                null,
                                null)),
                new ProcessDefinition.ReceiptNotice(TEXT, TEXT, TEXT, LAW),
                new ProcessDefinition.Hold(TEXT, new Citation("A-2.1", "52.1", true)));
    }

    private static ProcessDefinition.Term answerTerm() {
        return new ProcessDefinition.Term(
                "answer",
                TEXT,
                "access-act",
                20,
                ProcessDefinition.Starts.RECEIVED,
                new ProcessDefinition.Extension(
                        10, true, List.of(new ProcessDefinition.Ground("volume", TEXT)), LAW),
                ProcessDefinition.Effect.DEEMED_REFUSAL,
                TEXT,
                LAW);
    }

    private static ProcessDefinition.Result outcome(
            String code, ProcessDefinition.OutcomeKind kind, boolean reasons) {
        return new ProcessDefinition.Result(
                code, kind, TEXT, null, reasons, reasons, null, List.of("review"), LAW);
    }
}
