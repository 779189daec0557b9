package org.parvis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;

/**
 * How a body answers: steps, legal terms, who decides, what may be decided, with which words and
 * which remedies. One lifecycle serves every service; this says what is particular to one.
 */
public record ProcessDefinition(
        @Key(says = "The steps of the review, in order", atLeast = 1) List<Step> steps,
        @Key(atLeast = 1) List<Term> terms,
        @Key(says = "Whether the clock stops while the body waits for the person")
                boolean questionsStopClock,
        @Key(says = "Who decides; the person in charge or their delegate, when absent")
                @Nullable Decider decides,
        @Key(atLeast = 1) List<Result> outcomes,
        @Key(says = "Provisions that a decision may invoke, with their text")
                List<Provision> provisions,
        @Key(says = "Letters, by code") Map<String, Letter> letters,
        List<Remedy> remedies,
        @Nullable ThirdParty thirdParty,
        @Key(says = "What the law wants before an unfavourable decision leaves")
                List<Fairness> fairness,
        @Key(says = "Who signs before the decision leaves, in order") List<SignOff> signOffs,
        @Key(says = "Days given back when the portal was down") @Nullable OutageRule outages,
        @Key(
                        says = "Code of the service that receives complaints about this one",
                        names = PackThing.SERVICE)
                @Nullable String complaints,
        @Nullable Fees fees,
        @Key(says = "The legal date of receipt, by door", atLeast = 1) List<Receiving> channels,
        @Key(says = "The written notice given at the moment of receipt") ReceiptNotice receipt,
        @Key(says = "Documents kept until the remedies end") @Nullable Hold hold,
        @Key(says = "Who gets a new file; somebody takes it, when absent")
                @Nullable Routing routing,
        @Key(says = "Files that the body opens itself, and nobody else; none, when absent")
                @Nullable OpenedByBody openedByBody,
        @Key(says = "What one comes for, by appointment; nobody has to come, when absent")
                @Nullable Appointment appointment) {

    public Decider decider() {
        return decides == null ? Decider.PERSON_IN_CHARGE : decides;
    }

    public record Step(
            String id,
            LocalizedText label,
            @Key(says = "What is ticked off in this step") List<Item> checklist) {}

    /** A line of a checklist. */
    public record Item(String id, LocalizedText label) {}

    /** How a new file finds the agent who works on it. */
    public record Routing(
            @Key(says = "FEEL: code of the unit, by the answers; the whole body when absent")
                    @Nullable Expression unit,
            How how) {
        /** In turn: who waited longest. By load: who has fewest open files. */
        public enum How {
            BY_HAND,
            IN_TURN,
            BY_LOAD
        }
    }

    /** From which event the days of a term are counted. */
    @NotYet({"decided", "notified", "term-ended", "notice-sent", "comments-ended"})
    public enum Starts {
        RECEIVED
    }

    /** From which event the days of a remedy are counted. */
    @NotYet({"received", "notified", "notice-sent", "comments-ended"})
    public enum Opens {
        DECIDED,
        TERM_ENDED
    }

    /** What happens by itself when a term ends unanswered. */
    @NotYet("deemed-acceptance")
    public enum Effect {
        NONE,
        DEEMED_REFUSAL
    }

    public record Term(
            String id,
            LocalizedText label,
            @Key(says = "Legal regime that computes the days", names = PackThing.REGIME)
                    String regime,
            int days,
            Starts starts,
            @Nullable Extension extension,
            Effect effect,
            @Key(says = "That effect, told to the person") LocalizedText effectText,
            @Key(says = "What fixes these days; absent when the body announces them itself")
                    @Nullable Citation citation) {

        /** Whether these days are of the law, and not only announced. */
        public boolean ofLaw() {
            return citation != null;
        }
    }

    /** More days, once; the notice leaves inside the first term. */
    @NotYet("notice-within")
    public record Extension(
            int days,
            @Key(says = "Admitted grounds", atLeast = 1) List<Ground> grounds,
            Citation citation) {}

    public record Ground(String code, LocalizedText label) {}

    /** The universal meaning of an outcome, whatever the service calls it. */
    public enum OutcomeKind {
        GRANTED,
        PARTLY,
        REFUSED,
        NOT_HELD,
        OTHER_BODY,
        NEITHER_CONFIRMED,
        DISREGARD,
        OUT_OF_SCOPE,
        WITHDRAWN,
        BY_EFFECT_OF_LAW;

        public boolean unfavourable() {
            return switch (this) {
                case PARTLY,
                        REFUSED,
                        NOT_HELD,
                        OTHER_BODY,
                        NEITHER_CONFIRMED,
                        OUT_OF_SCOPE,
                        BY_EFFECT_OF_LAW ->
                        true;
                case GRANTED, DISREGARD, WITHDRAWN -> false;
            };
        }
    }

    public record Result(
            String code,
            OutcomeKind kind,
            LocalizedText label,
            @Key(says = "What it means, for the person") @Nullable LocalizedText explanation,
            boolean reasonsRequired,
            boolean provisionsRequired,
            @Key(says = "Documents are handed over with it: its letter and page say which")
                    boolean delivers,
            @Key(says = "Code of the letter that carries it") @Nullable String letter,
            @Key(says = "Codes of the remedies it opens") List<String> remedies,
            @Nullable Citation citation) {}

    public record Provision(
            String code,
            Citation citation,
            LocalizedText title,
            @Key(says = "The words of the statute, in each language") LocalizedText text,
            @Key(
                            says =
                                    "Languages in which the text is a summary, and not the words of"
                                            + " the statute")
                    List<String> summaries,
            @Key(says = "Address where the text was read", link = Key.Link.SOURCE)
                    @Nullable String source) {}

    /** A letter; `{{ … }}` in any of its texts is a FEEL expression. */
    public record Letter(
            LocalizedText subject,
            @Key(says = "Two lines: what is decided, what one may do") LocalizedText summary,
            @Key(says = "Markdown") LocalizedText body) {

        /** A place and, as its group, the expression that stands in it, on one line or several. */
        public static final Pattern PLACE = Pattern.compile("\\{\\{(.+?)}}", Pattern.DOTALL);
    }

    public record Remedy(
            String code,
            LocalizedText label,
            @Key(says = "Who hears it") LocalizedText body,
            @Key(says = "Days to use it; absent when they are not known", absent = "0") int days,
            @Key(names = PackThing.REGIME) String regime,
            Opens starts,
            LocalizedText how,
            @Key(link = Key.Link.WAY) @Nullable String url,
            @Key(
                            says =
                                    "Code of the service that hears it inside the body; absent when"
                                            + " outside",
                            names = PackThing.SERVICE)
                    @Nullable String service,
            Citation citation) {}

    /**
     * The ledger of a concerned third party, apart from the person's own clock. One who says
     * nothing consents.
     */
    @NotYet({"silence", "release-days"})
    public record ThirdParty(
            @Key(says = "When a third party is concerned") LocalizedText applies,
            @Key(names = PackThing.REGIME) String regime,
            @Key(says = "Days to give notice") int noticeDays,
            @Key(says = "Days to comment") int commentDays,
            @Key(says = "Days to decide after comments") int decisionDays,
            Citation citation) {}

    /** What fairness asks of the body before it refuses, and what the program then asks of it. */
    public enum FairStep {
        COMPLETENESS,
        INTENTION,
        OBSERVATIONS,
        THIRD_PARTY
    }

    /**
     * One thing that the law wants before an unfavourable decision leaves.
     *
     * @param days days to give observations, from the notice; 0 where the step has no term
     */
    public record Fairness(
            FairStep step,
            @Key(says = "What the law wants, in plain words") LocalizedText text,
            @Key(says = "What is ticked off") List<Item> checklist,
            @Key(says = "Legal regime that computes the days", names = PackThing.REGIME)
                    @Nullable String regime,
            @Key(absent = "0") int days,
            Citation citation) {}

    /** A signature that a decision needs before it leaves; for information, it never blocks. */
    public record SignOff(
            String id,
            LocalizedText label,
            @Key(says = "Days to sign before it is escalated") int days,
            boolean forInformation,
            @Key(
                            says = "Code of the unit that signs; anybody of the body, when absent",
                            names = PackThing.UNIT)
                    @Nullable String unit,
            @Key(says = "Signed by the unit of whoever took the decision under review")
                    boolean unitThatDecided) {}

    /** How much time a recorded outage gives back, and to which terms. */
    public record OutageRule(
            @Key(says = "Ids of the terms that it extends", atLeast = 1) List<String> terms,
            @Key(says = "Shortest outage that counts, in hours") int hours,
            @Key(says = "Days given back for each outage") int days,
            @Nullable Citation citation) {}

    public record ReceiptNotice(
            LocalizedText intro,
            @Key(says = "What the law does at the end of the term") LocalizedText effect,
            @Key(says = "What one may then do") LocalizedText recourse,
            Citation citation) {}

    public record Hold(LocalizedText text, Citation citation) {}

    /** The days that the body has to answer, from the day on which it received the request. */
    public Optional<Term> answerTerm() {
        return terms.stream().filter(term -> term.starts() == Starts.RECEIVED).findFirst();
    }

    public Optional<Term> term(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }

    public Optional<Result> outcome(String code) {
        return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    public Optional<Result> outcome(OutcomeKind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).findFirst();
    }

    public Optional<Provision> provision(String code) {
        return provisions.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    public Optional<Remedy> remedy(String code) {
        return remedies.stream().filter(remedy -> remedy.code().equals(code)).findFirst();
    }

    public Optional<Fairness> fairness(FairStep step) {
        return fairness.stream().filter(f -> f.step() == step).findFirst();
    }

    public Optional<Receiving> receiving(Channel channel) {
        return channels.stream().filter(door -> door.channel() == channel).findFirst();
    }
}
