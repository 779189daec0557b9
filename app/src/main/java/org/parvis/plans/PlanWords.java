package org.parvis.plans;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Plan.Target;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Reading;
import org.parvis.strategy.Targets;
import org.springframework.stereotype.Component;

/** Parts of plans in words: names for codes, and a body's own words marked as French. */
@Component
public class PlanWords {
    private final Targets targets;
    private final Holders holders;
    private final Published published;
    private final Catalogue catalogue;
    private final Roadmap roadmap;

    PlanWords(
            Targets targets,
            Holders holders,
            Published published,
            Catalogue catalogue,
            Roadmap roadmap) {
        this.targets = targets;
        this.holders = holders;
        this.published = published;
        this.catalogue = catalogue;
        this.roadmap = roadmap;
    }

    /** What a body wrote, in the language it was written in; lines stay lines. */
    public static Content own(Words w, String text) {
        String typeset = w.lang().equals("fr") ? w.typeset(text) : text;
        return out -> {
            out.writeContent(w.lang().equals("fr") ? "<span>" : "<span lang=\"fr\">");
            String[] lines = typeset.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                out.writeContent(i == 0 ? "" : "<br>");
                out.writeUserContent(lines[i]);
            }
            out.writeContent("</span>");
        };
    }

    /** A sentence in which what bodies wrote is marked as French, where the page is not. */
    static Content marked(Words w, String sentence, Collection<String> own) {
        if (w.lang().equals("fr") || own.isEmpty()) {
            return Texts.of(sentence);
        }
        Pattern any =
                Pattern.compile(
                        own.stream()
                                .sorted(Comparator.comparing(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")));
        return out -> {
            Matcher found = any.matcher(sentence);
            int at = 0;
            while (found.find()) {
                out.writeUserContent(sentence.substring(at, found.start()));
                out.writeContent("<span lang=\"fr\">");
                out.writeUserContent(found.group());
                out.writeContent("</span>");
                at = found.end();
            }
            out.writeUserContent(sentence.substring(at));
        };
    }

    /** The same for a sentence that names initiatives. */
    public static Content marked(Words w, String sentence, Running... named) {
        return marked(w, sentence, Stream.of(named).map(one -> name(w, one)).toList());
    }

    /** A flag as a page says it. */
    public Content shown(Words w, Flag flag, String here) {
        String sentence = flag(w, flag, here);
        return flag instanceof Flag.Blocked(Running about, Running by)
                ? marked(w, sentence, about, by)
                : marked(w, sentence, flag.about());
    }

    /** The initiatives that build the same. */
    public Content shown(Words w, Twins same) {
        String sentence =
                w.say(
                        "plans.twins.one",
                        block(w, same.builds()),
                        same.all().stream()
                                .map(one -> named(w, one, ""))
                                .collect(Collectors.joining(", ")));
        return marked(w, sentence, same.all().stream().map(one -> name(w, one)).toList());
    }

    /** An initiative with its body, as a page says it. */
    public Content shown(Words w, Running one) {
        return marked(w, named(w, one, ""), one);
    }

    public String holder(Words w, String code) {
        return w.typeset(holders.name(code, w.lang()));
    }

    /** « Cible 1. 75 % des nouveaux services… », or the body's own wording. */
    public String target(Words w, Target one) {
        return one.wording() != null ? one.wording() : target(w, one.code());
    }

    public String target(Words w, String code) {
        return targets.byCode(code)
                .map(
                        known ->
                                known.wanted()
                                        ? w.say(
                                                "plans.target.n",
                                                known.number(),
                                                w.typeset(known.wording().in(w.lang())))
                                        : w.typeset(known.wording().in(w.lang())))
                .orElse(code);
    }

    /** The same, short: « Cible 1 ». */
    public String shortTarget(Words w, String code, Plan plan) {
        return targets.byCode(code)
                .filter(Targets.Target::wanted)
                .map(known -> w.say("plans.target.short", known.number()))
                .orElseGet(() -> plan.target(code).map(one -> target(w, one)).orElse(code));
    }

    public String targetAddress(Words w, @Nullable String code) {
        return targets.address(code, w.lang());
    }

    public List<Targets.Target> figures() {
        return targets.all().stream().filter(Targets.Target::measured).toList();
    }

    String service(Words w, String code) {
        return catalogue.service(code).map(s -> w.typeset(s.name().in(w.lang()))).orElse(code);
    }

    public String services(Words w, List<String> codes) {
        return codes.stream().map(code -> service(w, code)).collect(Collectors.joining(", "));
    }

    public String block(Words w, String code) {
        return holders.rules()
                .block(code)
                .map(one -> w.typeset(one.name().in(w.lang())))
                .orElse(code);
    }

    public String action(Words w, String code) {
        return roadmap.action(code).map(one -> w.typeset(one.name().in(w.lang()))).orElse(code);
    }

    /** The name of an initiative, with its body when it is another's. */
    public String initiative(Words w, Link link, String here, Plan plan) {
        String name =
                link.holder().equals(here)
                        ? plan.initiative(link.code()).map(Initiative::name).orElse(link.code())
                        : name(link);
        return link.holder().equals(here)
                ? w.say("plans.quoted", name)
                : w.say("plans.of", name, holder(w, link.holder()));
    }

    public String name(Link link) {
        return published
                .latest(link.holder())
                .flatMap(one -> one.shown().initiative(link.code()))
                .map(Initiative::name)
                .orElse(link.code());
    }

    public static String span(Words w, LocalDate from, LocalDate to) {
        return w.say("plans.span", w.date(from), w.date(to));
    }

    public static String money(Words w, long dollars) {
        return w.say("plans.money", w.number(dollars));
    }

    /** What is measured; where no share is told, whether nothing is measured or too little. */
    public static String measured(Words w, Reading reading) {
        return switch (reading) {
            case Reading.Share(Ratio ratio) -> w.percent(ratio.share());
            case Reading.TooFew few -> w.say("plans.measured.few");
            case Reading.Nothing nothing -> w.say("plans.measured.none");
        };
    }

    public static String share(Words w, @Nullable Integer percent) {
        return percent == null ? "–" : w.percent(percent / 100.0);
    }

    /** A flag in a sentence, as both owners read it. */
    public String flag(Words w, Flag flag, String here) {
        String about = named(w, flag.about(), here);
        return switch (flag) {
            case Flag.Late(Running one, int months) -> w.say("plans.flag.late", about, months);
            case Flag.OverCost(Running one, long dollars) ->
                    w.say("plans.flag.over", about, money(w, dollars));
            case Flag.Blocked(Running one, Running by) ->
                    w.say(
                            "plans.flag.blocked",
                            about,
                            named(w, by, here),
                            w.date(one.initiative().from()));
            case Flag.Unknown(Running one, Link need) ->
                    w.say("plans.flag.unknown", about, need.written(here));
        };
    }

    public static String name(Words w, Running one) {
        return w.typeset(one.initiative().name());
    }

    private String named(Words w, Running one, String here) {
        String name = name(w, one);
        return one.link().holder().equals(here)
                ? w.say("plans.quoted", name)
                : w.say("plans.of", name, holder(w, one.link().holder()));
    }

    /** What a point of a plan is called. */
    public String point(Words w, String point, Plan plan) {
        if (point.startsWith(Change.TARGET)) {
            String code = point.substring(Change.TARGET.length());
            return plan.target(code).map(one -> target(w, one)).orElseGet(() -> target(w, code));
        }
        if (point.startsWith(Change.INITIATIVE)) {
            String code = point.substring(Change.INITIATIVE.length());
            return w.say(
                    "plans.point.initiative",
                    plan.initiative(code).map(Initiative::name).orElse(code));
        }
        return w.say("plans.point." + point);
    }

    /** What a field of a point is called: a year is its own name. */
    public static String field(Words w, String field) {
        return field.isEmpty() || field.matches("20\\d\\d") ? field : w.say("plans.field." + field);
    }
}
