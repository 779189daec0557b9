package org.parvis.measures;

import java.util.Set;

/**
 * The kinds of facts that several modules share, so that who records and who counts use one word.
 */
public final class FactKinds {
    /** A request entered, by any door; dimension {@link #CHANNEL}. */
    public static final String REQUEST_RECEIVED = "request.received";

    /** A request was answered inside the term that a law sets. */
    public static final String ANSWER_IN_TERM = "answer.in-term";

    /**
     * A request was answered after its term. When the law had refused it meanwhile, the fact of
     * that refusal is taken back by its opposite, so that a request counts once.
     */
    public static final String ANSWER_LATE = "answer.late";

    /** A request was answered inside the days that the body itself announces; no law sets them. */
    public static final String ANSWER_AS_ANNOUNCED = "answer.as-announced";

    /** A request was answered after the days that the body itself announces. */
    public static final String ANSWER_AFTER_ANNOUNCED = "answer.after-announced";

    /** A term passed without an answer: refused by the effect of the law. */
    public static final String ANSWER_DEEMED_REFUSED = "answer.deemed-refused";

    /** A file was decided; its value is the days it took. */
    public static final String FILE_DECIDED = "file.decided";

    /** A request was withdrawn before any decision; its value is the days until then. */
    public static final String FILE_WITHDRAWN = "file.withdrawn";

    /**
     * A person said how easy it was, once decided; its value is from 1 (very hard) to 5. Dimension
     * {@link #EASY}.
     */
    public static final String DECISION_RATED = "decision.rated";

    /** An online form was begun and never sent. */
    public static final String FORM_ABANDONED = "form.abandoned";

    /** A body states a complaint about its services; dimension {@code founded}: yes or no. */
    public static final String COMPLAINT_RECEIVED = "complaint.received";

    /** A body states a wait by phone or at the counter; dimension {@code long}: yes or no. */
    public static final String WAIT_MEASURED = "wait.measured";

    /**
     * An online form was sent; its value is the minutes since it was begun, 120 at most. Dimension
     * {@code longer}: whether these are more than the page of the service announces.
     */
    public static final String FORM_SENT = "form.sent";

    /** Somebody signed in, or tried to and could not; dimension {@link #OUTCOME}. */
    public static final String SIGN_IN = "sign-in.tried";

    /** A service on a body's own platform came one step nearer; dimension {@code step}. */
    public static final String PLATFORM_STEP = "platform.step";

    /** An online form in which nothing that a connected register holds was asked again. */
    public static final String FORM_ONCE_ONLY = "form.once-only";

    /**
     * An online form that asked again what a connected register holds; its value is how many
     * required questions did.
     */
    public static final String FORM_ASKED_AGAIN = "form.asked-again";

    /** Known answers confirmed or contested in an online form; its value is how many. */
    public static final String FORM_PREFILLED = "form.prefilled";

    /** A new digital service was put online; dimension {@code involved}: yes or no. */
    public static final String SERVICE_LAUNCHED = "service.launched";

    /** An administrative process is in a body's inventory; dimension {@code paper}: yes or no. */
    public static final String PROCESS_INVENTORIED = "process.inventoried";

    /**
     * A body identified a data set with high potential for reuse; dimension {@code released}: yes
     * or no.
     */
    public static final String DATA_SET_HIGH_POTENTIAL = "data-set.high-potential";

    /**
     * A body holds a data set with high potential for reuse, by its inventory; dimension {@code
     * released}: yes or no.
     */
    public static final String DATA_SET_HELD = "data-set.held";

    /** An information asset is in a body's inventory; dimension {@code condition}. */
    public static final String ASSET_INVENTORIED = "asset.inventoried";

    /** An information asset has a level of the classification; dimension {@code level}. */
    public static final String ASSET_CLASSIFIED = "asset.classified";

    /** Somebody works on information resources; dimension {@code tie}: staff or consultant. */
    public static final String WORKER_COUNTED = "worker.counted";

    /**
     * Somebody of the staff was or was not trained in digital skills; dimension {@code trained}.
     */
    public static final String STAFF_TRAINED = "staff.trained";

    /** Somebody of the staff was asked about their tools; dimension {@code satisfied}. */
    public static final String STAFF_ASKED = "staff.asked";

    /** The door by which a request came, as {@code org.parvis.kernel.Channel} codes it. */
    public static final String CHANNEL = "channel";

    /** Whether a person found it easy: {@code yes} from 4 of 5. */
    public static final String EASY = "easy";

    /** How it ended: {@code done} or {@code failed} for signing in. */
    public static final String OUTCOME = "outcome";

    /** All kinds: what a formula may count. */
    public static final Set<String> ALL =
            Set.of(
                    REQUEST_RECEIVED,
                    ANSWER_IN_TERM,
                    ANSWER_LATE,
                    ANSWER_AS_ANNOUNCED,
                    ANSWER_AFTER_ANNOUNCED,
                    ANSWER_DEEMED_REFUSED,
                    FILE_DECIDED,
                    FILE_WITHDRAWN,
                    DECISION_RATED,
                    FORM_ABANDONED,
                    FORM_SENT,
                    SIGN_IN,
                    COMPLAINT_RECEIVED,
                    PLATFORM_STEP,
                    WAIT_MEASURED,
                    FORM_ONCE_ONLY,
                    FORM_ASKED_AGAIN,
                    FORM_PREFILLED,
                    SERVICE_LAUNCHED,
                    PROCESS_INVENTORIED,
                    DATA_SET_HIGH_POTENTIAL,
                    DATA_SET_HELD,
                    ASSET_INVENTORIED,
                    ASSET_CLASSIFIED,
                    WORKER_COUNTED,
                    STAFF_TRAINED,
                    STAFF_ASKED);

    private FactKinds() {}
}
