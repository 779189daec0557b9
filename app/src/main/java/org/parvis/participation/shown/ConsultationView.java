package org.parvis.participation.shown;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Arch;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Assurance;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.Speaker;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.parvis.participation.voices.DoorCounts;
import org.parvis.participation.voices.ListedPropositions;
import org.parvis.participation.voices.ListedPropositions.Listed;
import org.parvis.participation.voices.Voices;
import org.parvis.strategy.HeardElsewhere;

/**
 * A consultation as everybody sees it.
 *
 * @param heard what was said of it elsewhere; none for one that is held here
 * @param chosen which propositions are shown
 * @param listed those, one more than a page where there are more
 * @param tools of this program, in the order in which they are shown
 */
record ConsultationView(
        Words w,
        Consultation consultation,
        String body,
        LocalDate today,
        Voices.Open voices,
        HeardElsewhere.@Nullable Heard heard,
        Chosen chosen,
        List<Listed> listed,
        List<ToolDoor> tools) {

    private static final int FEWEST_MINORS = 5;

    String name() {
        return said(consultation.name());
    }

    String summary() {
        return said(consultation.summary());
    }

    String said(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    /** Whether one can take part now, in whatever way. */
    boolean open() {
        return consultation.open(today);
    }

    /** Whether people are asked to vote, at whatever time. */
    boolean asksVotes() {
        return consultation.has(Tool.PROPOSITIONS);
    }

    /** Whether one takes part without an account. */
    boolean free() {
        return consultation.assurance() != Assurance.ACCOUNT;
    }

    /** Whether one takes part on paper now. */
    boolean onPaper() {
        return consultation.onPaper(today);
    }

    /** Where one can take part now, the main way first. */
    List<Link> uses() {
        return tools.stream()
                .filter(door -> consultation.takes(door.tool(), today))
                .map(door -> door.use(consultation, w))
                .toList();
    }

    /** What there is to read of its tools. */
    List<Link> reads() {
        return tools.stream().flatMap(it -> it.read(consultation, today, w).stream()).toList();
    }

    /** Whether one takes part in the language of the page. */
    boolean inThisLanguage() {
        return consultation.languages().contains(w.lang());
    }

    /** Whether people ever could take part here. */
    boolean heldHere() {
        return consultation.closes().isPresent();
    }

    Arch arch() {
        return Arch.clock(consultation.phases().stream().map(this::stone).toList());
    }

    private Stone stone(Consultation.Phase phase) {
        return phase.until().isBefore(today)
                ? Stone.COUNTED
                : phase.from().isAfter(today) ? Stone.LEFT : Stone.TODAY;
    }

    String archSaid() {
        long done = consultation.phases().stream().filter(it -> stone(it) == Stone.COUNTED).count();
        return w.say("participation.arch", consultation.phases().size(), done);
    }

    /** Days in which one can still take part, today among them; none when one cannot. */
    @Nullable Long daysLeft() {
        return open()
                ? ChronoUnit.DAYS.between(today, consultation.phase(today).orElseThrow().until())
                        + 1
                : null;
    }

    /** A phase as the bar shows it. */
    record PhaseLine(String name, String when, boolean done, boolean now) {}

    List<PhaseLine> phases() {
        List<PhaseLine> lines = new ArrayList<>();
        for (Consultation.Phase phase : consultation.phases()) {
            Stone stone = stone(phase);
            String when =
                    stone == Stone.TODAY
                            ? w.say("participation.phase.until", w.date(phase.until()))
                            : w.say(
                                    "participation.phase.days",
                                    w.date(phase.from()),
                                    w.date(phase.until()));
            lines.add(
                    new PhaseLine(
                            said(phase.name()),
                            when,
                            stone == Stone.COUNTED,
                            stone == Stone.TODAY));
        }
        LocalDate answer = consultation.answerBy();
        if (answer != null) {
            lines.add(
                    new PhaseLine(
                            w.say("participation.phase.answer"),
                            w.say("participation.phase.promised", w.date(answer)),
                            false,
                            false));
        }
        return lines;
    }

    /** A door by which people take part: only those that there are. */
    record DoorLine(Door door, String icon, int came) {}

    List<DoorLine> doors() {
        Set<Door> doors = EnumSet.noneOf(Door.class);
        doors.addAll(voices.doors().keySet());
        if (open() && free()) {
            doors.add(Door.ONLINE);
        }
        if (onPaper()) {
            doors.add(Door.COUNTER);
        }
        return doors.stream()
                .map(door -> new DoorLine(door, icon(door), voices.doors().getOrDefault(door, 0)))
                .toList();
    }

    /**
     * How many speak as something else than a person; minors where they are enough for nobody to be
     * found among them. Nothing where everybody speaks as a person.
     */
    @Nullable String speakers() {
        List<String> some = new ArrayList<>();
        for (Speaker.As as : Speaker.As.values()) {
            int many = voices.speakers().getOrDefault(as, 0);
            if (many > 0 && (as.named() || many >= FEWEST_MINORS)) {
                some.add(w.say("participation.speaker.counted." + as.word(), many));
            }
        }
        return some.isEmpty()
                ? null
                : w.say("participation.speaker.counted", String.join(", ", some));
    }

    private static String icon(Door door) {
        return switch (door) {
            case ONLINE -> "document";
            case COUNTER -> "counter";
            case PHONE -> "phone";
            case HALL -> "person";
            case POST -> "mail";
        };
    }

    boolean counts() {
        return consultation.showsCounts(today) && voices.contributions() > 0;
    }

    List<VoiceLine> lines() {
        return page().stream().map(this::line).toList();
    }

    private List<Listed> page() {
        return listed.size() > ListedPropositions.PAGE
                ? listed.subList(0, ListedPropositions.PAGE)
                : listed;
    }

    private VoiceLine line(Listed one) {
        String key = one.place().key();
        String words = one.words();
        return VoiceLine.of(
                one, words == null ? of(key) : words, new DoorCounts(voices.doors(key)), w);
    }

    private String of(String proposition) {
        return consultation.propositions().stream()
                .filter(one -> one.code().equals(proposition))
                .findFirst()
                .map(one -> one.text().in(w.lang()))
                .orElse(proposition);
    }

    /** The propositions after these; nothing when there are no more. */
    @Nullable String next() {
        return listed.size() > ListedPropositions.PAGE
                ? chosen.next(page().getLast().place(), w)
                : null;
    }

    List<Link> themes() {
        return chosen.themes(w);
    }

    List<Link> orders() {
        return chosen.orders(w);
    }

    /** The same as the bars, in figures. */
    DataTable table() {
        DataTable table =
                DataTable.of(
                        w.say("participation.said.title"),
                        Column.text(w.say("participation.proposition")),
                        Column.number(w.say("participation.stance.agree")),
                        Column.number(w.say("participation.stance.against")),
                        Column.number(w.say("participation.stance.pass")),
                        Column.text(w.say("participation.said.doors")));
        for (VoiceLine line : lines()) {
            Voices.Count count = line.count();
            table =
                    table.row(
                            line.words(),
                            w.number(count.agree()),
                            w.number(count.against()),
                            w.number(count.pass()),
                            doors(line));
        }
        return table;
    }

    private String doors(VoiceLine line) {
        String doors = line.doors();
        return doors == null
                ? w.say(
                        line.came().onlyOnline()
                                ? "participation.said.online"
                                : "participation.said.few")
                : doors;
    }
}
