package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Assurance;
import org.parvis.participation.Consultation;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationSettings;
import org.parvis.participation.Stance;
import org.parvis.participation.Tool;
import org.parvis.platform.Digests;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Component;

/** Takes what people say, while it can be said, and refuses the rest in words. */
@Component
class TakingPart {
    /** Why a form that was used before is not taken again: it is sent as another one. */
    static final String OVER = "participation.take.over";

    private static final Duration HOUR = Duration.ofHours(1);

    /** So many answers go with one contribution. */
    private static final int ANSWERS = 50;

    private final HeldConsultations consultations;
    private final Askings askings;
    private final Contributions contributions;
    private final Voices voices;
    private final Throttle throttle;
    private final ParticipationSettings settings;

    TakingPart(
            HeldConsultations consultations,
            Askings askings,
            Contributions contributions,
            Voices voices,
            Throttle throttle,
            ParticipationSettings settings) {
        this.consultations = consultations;
        this.askings = askings;
        this.contributions = contributions;
        this.voices = voices;
        this.throttle = throttle;
        this.settings = settings;
    }

    Optional<Consultation> find(String code) {
        return consultations.find(code);
    }

    /** In which one it was said; none when the body that asked it has it no longer. */
    Optional<Consultation> of(Contribution it) {
        return find(it.to().consultation()).filter(of -> asking(of).equals(it.to()));
    }

    Asking asking(Consultation of) {
        return askings.of(of);
    }

    /** Whether one may say something now. */
    boolean open(Consultation of) {
        return of.takes(Tool.PROPOSITIONS, today());
    }

    /** Whether one may say something now of that version of its text. */
    boolean takesRemarks(Consultation of, TextVersion version) {
        return of.takes(Tool.TEXT, today())
                && of.text().on(today()).filter(version::equals).isPresent();
    }

    /** Whether one may answer statements now. */
    boolean answers(Consultation of) {
        return of.takes(Tool.OPINIONS, today());
    }

    /** Whether one may say or take back anything now. */
    boolean opens(Consultation of) {
        return of.open(today());
    }

    LocalDate today() {
        return consultations.today();
    }

    List<Statement> statements(Consultation of, String lang) {
        return Statement.all(of, voices.open(askings.of(of)), lang);
    }

    /**
     * Sends it.
     *
     * @param browser the word of the browser, where each counts once
     * @return the number of its receipt; the same for the same form
     */
    Outcome<ReceiptNumber> send(
            Consultation to, Typed typed, Said said, @Nullable String browser, Sender from) {
        if (!open(to)) {
            return Outcome.refused("participation.take.closed");
        }
        ReceiptNumber number = number(typed.key());
        return left(
                number, from, () -> contributions.leave(number, place(to, browser, from), said));
    }

    /** The number of the receipt of that form. */
    ReceiptNumber number(UUID key) {
        return ReceiptNumber.of(key, today().getYear());
    }

    /**
     * Says that of a paragraph of its text, with the receipt that is open, or a new one.
     *
     * @param browser the word of the browser, where each counts once
     */
    Outcome<ReceiptNumber> remark(
            Consultation to,
            ReceiptNumber number,
            Remark remark,
            @Nullable String browser,
            Sender from) {
        return left(
                number, from, () -> contributions.remark(number, place(to, browser, from), remark));
    }

    /**
     * Answers a statement, with the receipt that is open, or a new one.
     *
     * @param begins whether it is a new one: of those a network sends fewer than of answers
     * @param browser the word of the browser, where each counts once
     */
    Outcome<ReceiptNumber> answer(
            Consultation to,
            ReceiptNumber number,
            boolean begins,
            Map<String, Stance> opinions,
            @Nullable String browser,
            Sender from) {
        Supplier<Contributions.Left> leaving =
                () -> contributions.answer(number, place(to, browser, from), opinions);
        return begins
                ? left(number, from, leaving)
                : left(
                        number,
                        bucket("participation-answered", settings.sent() * ANSWERS, from.network()),
                        leaving);
    }

    /**
     * Chooses these projects of its budget, with the receipt that is open, or a new one.
     *
     * @param browser the word of the browser, where each counts once
     */
    Outcome<ReceiptNumber> approve(
            Consultation to,
            ReceiptNumber number,
            Map<String, Integer> projects,
            @Nullable String browser,
            Sender from) {
        if (!to.takes(Tool.BUDGET, today())) {
            return Outcome.refused("participation.take.closed");
        }
        return left(
                number,
                from,
                () -> contributions.approve(number, place(to, browser, from), projects));
    }

    /**
     * Adds a statement for others to answer, with the receipt that is open, or a new one.
     *
     * @param early whether others answer it before anybody has read it
     * @param browser the word of the browser, where each counts once
     */
    Outcome<ReceiptNumber> add(
            Consultation to,
            ReceiptNumber number,
            String statement,
            boolean early,
            @Nullable String browser,
            Sender from) {
        if (!answers(to)) {
            return Outcome.refused("participation.take.closed");
        }
        return left(
                number,
                from,
                () -> contributions.add(number, place(to, browser, from), statement, early));
    }

    private Outcome<ReceiptNumber> left(
            ReceiptNumber number, Sender from, Supplier<Contributions.Left> leaving) {
        return left(number, bucket("participation-sent", settings.sent(), from.network()), leaving);
    }

    private Outcome<ReceiptNumber> left(
            ReceiptNumber number, Throttle.Bucket bucket, Supplier<Contributions.Left> leaving) {
        if (throttle.take(bucket) instanceof Throttle.Answer.Wait wait) {
            return Outcome.refused("participation.take.often", wait.minutes());
        }
        return switch (leaving.get()) {
            case KEPT -> Outcome.ok(number);
            case COUNTED_BEFORE -> Outcome.refused("participation.take.counted");
            case OVER -> Outcome.refused(OVER);
        };
    }

    /** Puts it in the place of what was said with that receipt. */
    Outcome<ReceiptNumber> correct(Consultation to, ReceiptNumber number, Said said, Sender from) {
        if (!open(to)) {
            return Outcome.refused("participation.take.closed");
        }
        return contributions.correct(number, place(to, null, from), said)
                ? Outcome.ok(number)
                : Outcome.refused("participation.receipt.none");
    }

    /** The contribution of a number that somebody typed; so many tries an hour. */
    Outcome<ReceiptNumber> look(String typed, Sender from) {
        if (throttle.take(bucket("participation-opened", settings.opened(), from.network()))
                instanceof Throttle.Answer.Wait wait) {
            return Outcome.refused("participation.receipt.often", wait.minutes());
        }
        return ReceiptNumber.parse(typed)
                .filter(number -> contributions.find(number).isPresent())
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused("participation.receipt.none"));
    }

    /** Who sends: only how it counts against too much of it, and in which language. */
    record Sender(String network, String lang) {
        static Sender of(HttpServletRequest request, String lang) {
            return new Sender(Throttle.network(String.valueOf(request.getRemoteAddr())), lang);
        }
    }

    private Contributions.Place place(Consultation to, @Nullable String browser, Sender from) {
        byte[] who =
                to.assurance() == Assurance.DEVICE && browser != null
                        ? Digests.of("participation.browser", to.code(), browser)
                        : null;
        return Contributions.Place.online(askings.of(to), who, from.lang(), today());
    }

    private static Throttle.Bucket bucket(String name, int most, String network) {
        return new Throttle.Bucket(new Throttle.Limit(name, most, HOUR), network);
    }
}
