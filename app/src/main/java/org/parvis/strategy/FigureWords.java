package org.parvis.strategy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Provenance;
import org.parvis.ds.Status;
import org.parvis.ds.Texts;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Figure.State;

/** A figure in words: the sentence first, then the number, then where it comes from. */
public record FigureWords(Words w, Figure figure, Names names) {
    /** « 32 sur 52 services numériques ». */
    public String counted() {
        Ratio value = figure.value();
        LocalizedText sentence = figure.formula().sentence();
        return value.applies() && sentence != null
                ? said(sentence, value.numerator(), value.denominator())
                : w.say("strategy.figure.none");
    }

    /** A sentence of the pack with its numbers, plurals as the language has them. */
    String said(LocalizedText sentence, Object... numbers) {
        var format = new MessageFormat(sentence.in(w.lang()), new ULocale(w.lang(), "CA"));
        return w.typeset(format.format(numbers));
    }

    public String in(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    /** The number alone, without its sign; a dash when there is none. */
    public String number() {
        return applies() ? w.decimal(figure.value().percent()) : "–";
    }

    /** Whether there is a share to show: of too few there is none, only how many. */
    public boolean applies() {
        return figure.value().applies() && figure.state() != State.TOO_FEW;
    }

    public @Nullable Double barValue() {
        return applies() ? (Double) figure.value().percent() : null;
    }

    /** The width of a bar without a threshold. */
    public String width() {
        return Math.round(figure.value().percent() * 10) / 10.0 + "%";
    }

    /** What the bar says to somebody who cannot see it. */
    public String barLabel(String name) {
        if (!applies()) {
            return w.say("strategy.bar.none", name);
        }
        String value = w.percent(figure.value().share());
        return figure.aim().threshold() == 0
                ? w.say("strategy.bar.plain", name, value)
                : w.say("strategy.bar", name, value, figure.aim().threshold());
    }

    public Status status() {
        return status(w, figure.state());
    }

    public static Status status(Words w, State state) {
        return switch (state) {
            case REACHED -> Status.of(w.say("strategy.state.reached"), Tone.GOOD).withIcon("check");
            case UNDERWAY -> Status.of(w.say("strategy.state.underway"), Tone.PROGRESS);
            case EMPTY -> Status.of(w.say("strategy.state.empty"), Tone.NEUTRAL);
            case TOO_FEW -> Status.of(w.say("strategy.state.too-few"), Tone.NEUTRAL);
            case NOT_MEASURED -> Status.of(w.say("strategy.state.not-measured"), Tone.NEUTRAL);
            case TO_CONFIRM -> Status.of(w.say("strategy.state.to-confirm"), Tone.NEUTRAL);
        };
    }

    /** In which way most of it came in. */
    public Provenance provenance() {
        return figure.byOrigin().stream()
                .max(Comparator.comparingLong(part -> part.ratio().denominator()))
                .map(part -> provenance(part.code()))
                .orElse(Provenance.COMPUTED);
    }

    private static Provenance provenance(String origin) {
        return switch (origin) {
            case "declared" -> Provenance.DECLARED;
            case "imported" -> Provenance.IMPORTED;
            default -> Provenance.COMPUTED;
        };
    }

    /** Each way in which it came in, with how many. */
    public String origin() {
        List<Figure.Part> origins = figure.byOrigin();
        LocalizedText own = figure.formula().origin();
        if (own != null) {
            return said(own, figure.whole().denominator());
        }
        if (origins.isEmpty()) {
            return w.say("strategy.origin", 0);
        }
        return origins.stream()
                .map(part -> w.say(originKey(part.code()), part.ratio().denominator()))
                .collect(Collectors.joining(", "));
    }

    private static String originKey(String code) {
        return code.isEmpty() ? "strategy.origin" : "strategy.origin." + code;
    }

    public String coverage() {
        return w.say("strategy.coverage", figure.coverage().bodies(), figure.coverage().of());
    }

    public String span() {
        return w.say(
                "strategy.span",
                w.date(figure.period().firstDay()),
                w.date(figure.period().lastDay()));
    }

    public String version() {
        return w.say(
                "strategy.version", figure.formula().version(), w.date(figure.formula().since()));
    }

    public List<Moves.Move> moves() {
        Shares shares = Shares.of(w, figure.formula());
        return figure.moves().stream().filter(move -> shares.tell(move.ratio())).toList();
    }

    /** How many more of what is pushed the service needs, in the pack's own words. */
    public String missing(Moves.Move move) {
        Formula.Push push = figure.formula().push();
        return push == null
                ? ""
                : said(
                        push.missing(),
                        Shares.of(w, figure.formula()).say(move.ratio()),
                        move.missing());
    }

    /** The name of a body, by its home key as the lines have it. */
    public String bodyName(String home) {
        return names.body(new Home(UUID.fromString(home)))
                .map(body -> w.typeset(body.in(w.lang())))
                .orElse(home);
    }

    /** The name of a service, leading to where more is told of it. */
    Content service(String code) {
        String name = serviceName(code);
        return names.address(code, w.lang())
                .map(href -> Texts.link(href, name))
                .orElseGet(() -> Texts.of(name));
    }

    public String serviceName(String code) {
        return w.typeset(names.service(code, w.lang()));
    }
}
