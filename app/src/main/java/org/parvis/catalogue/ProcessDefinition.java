package org.parvis.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;

/**
 * How a body answers: steps, legal terms, who decides, what may be decided, with which words and
 * which remedies. One lifecycle serves every service; this says what is particular to one.
 */
public record ProcessDefinition(
        @Key(says = "The steps of the review, in order", atLeast = 1) List<Step> steps,
        @Key(atLeast = 1) List<Term> terms,
        @Key(says = "Whether the clock stops while the body waits for the person")
                boolean questionsStopClock,
        Decider decides,
        @Key(atLeast = 1) List<Result> outcomes,
        @Key(says = "Provisions that a decision may invoke, with their text")
                List<Provision> provisions,
        @Key(says = "Letters, by code") Map<String, Letter> letters,
        List<Remedy> remedies,
        @Nullable ThirdParty thirdParty,
        @Nullable Fees fees,
        @Key(says = "The legal date of receipt, by door", atLeast = 1) List<Receiving> channels,
        @Key(says = "The written notice given at the moment of receipt") ReceiptNotice receipt,
        @Key(says = "Documents kept until the remedies end") @Nullable Hold hold) {

    public record Step(String id, LocalizedText label) {}

    /** From which event days are counted. */
    public enum Starts {
        RECEIVED,
        DECIDED,
        TERM_ENDED,
        NOTICE_SENT,
        COMMENTS_ENDED
    }

    /** What happens by itself when a term ends unanswered. */
    public enum Effect {
        NONE,
        DEEMED_REFUSAL,
        DEEMED_ACCEPTANCE
    }

    public record Term(
            String id,
            LocalizedText label,
            @Key(says = "Legal regime that computes the days") String regime,
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

    public record Extension(
            int days,
            @Key(says = "The notice must leave inside the first term") boolean noticeWithin,
            @Key(says = "Admitted grounds", atLeast = 1) List<Ground> grounds,
            Citation citation) {}

    public record Ground(String code, LocalizedText label) {}

    public enum Decider {
        AGENT,
        MANAGER,
        PERSON_IN_CHARGE
    }

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
            @Key(says = "Code of the letter that carries it") @Nullable String letter,
            @Key(says = "Codes of the remedies it opens") List<String> remedies,
            @Nullable Citation citation) {}

    public record Provision(
            String code,
            Citation citation,
            LocalizedText title,
            @Key(says = "The words of the statute, in each language") LocalizedText text,
            @Key(says = "Address where the text was read") @Nullable String source) {}

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
            int days,
            String regime,
            Starts starts,
            LocalizedText how,
            @Nullable String url,
            Citation citation) {}

    public enum Silence {
        CONSENT,
        REFUSAL
    }

    /** The ledger of a concerned third party, apart from the person's own clock. */
    public record ThirdParty(
            @Key(says = "When a third party is concerned") LocalizedText applies,
            String regime,
            @Key(says = "Days to give notice") int noticeDays,
            @Key(says = "Days to comment") int commentDays,
            Silence silence,
            @Key(says = "Days to decide after comments") int decisionDays,
            @Key(says = "Days before release, after mailing") int releaseDays,
            Citation citation) {}

    public record Fees(
            @Key(says = "Amount below which nothing is charged") BigDecimal threshold,
            @Key(absent = "CAD") String currency,
            @Key(says = "An estimate is given before the work") boolean estimateFirst,
            @Key(says = "Share that may be asked in advance, in percent") int depositPercent,
            LocalizedText text,
            Citation citation) {}

    /** Which date counts as the date of receipt. */
    public enum ReceivedOn {
        SERVER_TIME,
        ARRIVAL,
        POSTMARK,
        FAX_REPORT,
        SPOKEN
    }

    public record Receiving(
            Channel channel,
            ReceivedOn receivedOn,
            @Key(says = "A request by this door can be reviewed", absent = "true")
                    boolean reviewable,
            @Key(says = "What the person is told") @Nullable LocalizedText note,
            @Nullable Citation citation) {}

    public record ReceiptNotice(
            LocalizedText intro,
            @Key(says = "What the law does at the end of the term") LocalizedText effect,
            @Key(says = "What one may then do") LocalizedText recourse,
            Citation citation) {}

    public record Hold(LocalizedText text, Citation citation) {}

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

    public Optional<Receiving> receiving(Channel channel) {
        return channels.stream().filter(door -> door.channel() == channel).findFirst();
    }
}
