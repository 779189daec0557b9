package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileEnclosures;
import org.parvis.cases.spi.Payload;

/** How a dispute stands: what its acts say, read in their order, and nothing else. */
public final class Dispute {
    /** How far it came. */
    public enum Stage {
        OPENED,
        INVITED,
        SILENT,
        /** The letter that invited came back: whose file it is says where else. */
        RETURNED,
        NEGOTIATING,
        SIGNING,
        AGREED,
        DECLINED,
        ENDED,
        /** Its file was closed otherwise: withdrawn, or by the body. */
        CLOSED;

        public boolean over() {
            return compareTo(AGREED) >= 0;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A paper before all, and who put it there. */
    public record Paper(By by, FileEnclosures.Enclosure it, Instant at) {}

    /** Something that was said, by whom. */
    public record Line(By by, String text, Instant at) {}

    private final List<Payload> said;
    private final Suspension suspension;
    private final Posting posting;
    private final List<DisputeAct.Offered> offers = new ArrayList<>();
    private final List<Line> table = new ArrayList<>();
    private final Map<Side, List<Line>> rooms = new EnumMap<>(Side.class);
    private final Roster roster;
    private final Signatures signatures = new Signatures();
    private final Map<Side, DisputeAct.Slowed> slowed = new EnumMap<>(Side.class);
    private Stage stage = Stage.OPENED;
    private @Nullable Claim claim;
    private DisputeAct.@Nullable Seen seen;
    private DisputeAct.@Nullable Accepted accepted;
    private String why = "";

    private Dispute(List<? extends Payload> said) {
        this.said = List.copyOf(said);
        this.suspension = Suspension.of(said);
        this.posting = Posting.of(said);
        this.roster = Roster.of(said);
    }

    /** What was said there, as whoever reads it may. */
    public static Dispute of(List<? extends Payload> said) {
        Dispute dispute = new Dispute(said);
        dispute.all(DisputeAct.class).forEach(dispute::add);
        List<PaceAct.Eased> eased = Pace.all(dispute).toList();
        dispute.offers.replaceAll(offer -> Pace.of(offer, eased));
        return dispute;
    }

    /** Acts of that type, in their order. */
    public <T extends Payload> Stream<T> all(Class<T> type) {
        return said.stream().filter(type::isInstance).map(type::cast);
    }

    private void add(DisputeAct act) {
        switch (act) {
            case DisputeAct.Opened it -> claim = it.claim();
            case DisputeAct.Invited it ->
                    stage = stage.compareTo(Stage.NEGOTIATING) < 0 ? Stage.INVITED : stage;
            case DisputeAct.Seen it -> seen = it;
            case DisputeAct.Silent it -> stage = stage == Stage.INVITED ? Stage.SILENT : stage;
            case DisputeAct.Declined it -> ended(Stage.DECLINED, it.why());
            case DisputeAct.Offered it -> {
                offers.add(it);
                stage = it.by().side() == Side.MERCHANT ? Stage.NEGOTIATING : stage;
            }
            case DisputeAct.Accepted it -> {
                accepted = it;
                stage = Stage.SIGNING;
            }
            case DisputeAct.Signed it -> signed(it);
            case DisputeAct.Slowed it -> slowed.putIfAbsent(it.by().side(), it);
            case DisputeAct.Unsigned it -> unsigned(it);
            case DisputeAct.Agreed it -> stage = Stage.AGREED;
            case DisputeAct.Spoken it -> table.add(new Line(it.by(), it.text(), it.at()));
            case DisputeAct.Confided it -> confided(it);
            case DisputeAct.Thought _, DisputeAct.Answered _, DisputeAct.Attached _ -> {}
            case DisputeAct.MediationAsked _ -> {}
            case DisputeAct.Ended it -> ended(Stage.ENDED, it.why());
            case DisputeAct.Stopped it -> ended(Stage.ENDED, "");
            case DisputeAct.FileClosed it -> ended(Stage.CLOSED, "");
        }
    }

    /** What another heard before is not for who mediates now. */
    private void confided(DisputeAct.Confided it) {
        if (mediator().filter(now -> now.party() == it.mediator()).isPresent()) {
            rooms.computeIfAbsent(it.room(), side -> new ArrayList<>())
                    .add(new Line(it.by(), it.text(), it.at()));
        }
    }

    private void ended(Stage how, String reason) {
        stage = how;
        why = reason;
    }

    /** Of what is accepted now: a signature of what was accepted before is none of it. */
    private void signed(DisputeAct.Signed it) {
        if (accepted().map(DisputeAct.Accepted::offer).equals(Optional.of(it.offer()))) {
            signatures.add(it.by().side(), it.name(), it.at());
        }
    }

    private void unsigned(DisputeAct.Unsigned it) {
        accepted = null;
        signatures.clear();
        if (!it.why().isEmpty()) {
            table.add(new Line(it.by(), it.why(), it.at()));
        }
        stage = Stage.NEGOTIATING;
    }

    public Stage stage() {
        return seen == null ? posting.stage(stage) : stage;
    }

    /** None before the program took it up. */
    public Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }

    public Optional<DisputeAct.Invited> invited() {
        return posting.invited();
    }

    public Optional<DisputeAct.Seen> seen() {
        return Optional.ofNullable(seen);
    }

    /** All that were made, the latest last. */
    public List<DisputeAct.Offered> offers() {
        return List.copyOf(offers);
    }

    public Optional<DisputeAct.Offered> offer(UUID id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    /** All papers before all, in the order in which they came. */
    public List<Paper> papers() {
        return all(DisputeAct.class).flatMap(ActReading::papers).toList();
    }

    /** Those of a side that still stand on that day; none once something was accepted. */
    public List<DisputeAct.Offered> standing(Side side, LocalDate today) {
        return stage.compareTo(Stage.SIGNING) < 0
                ? offers.stream()
                        .filter(offer -> offer.by().side() == side && !today.isAfter(offer.until()))
                        .toList()
                : List.of();
    }

    public Optional<DisputeAct.Offered> last(Side side) {
        return offers.stream().filter(offer -> offer.by().side() == side).reduce((a, b) -> b);
    }

    public Optional<DisputeAct.Accepted> accepted() {
        return Optional.ofNullable(accepted);
    }

    /** Of what was accepted. */
    public Signatures signatures() {
        return signatures;
    }

    /** Who asked for time before signing, once each. */
    public List<DisputeAct.Slowed> slowed() {
        return List.copyOf(slowed.values());
    }

    public Optional<DisputeAct.Agreed> agreed() {
        return all(DisputeAct.Agreed.class).findFirst();
    }

    /** Whether the days after an agreement are over in which both could write to each other. */
    public boolean talkClosed() {
        return all(KeptAct.TalkClosed.class).findFirst().isPresent();
    }

    /** What was said in private is gone, of each who mediated once they do not any more. */
    public List<KeptAct.TalkDestroyed> destroyed() {
        return all(KeptAct.TalkDestroyed.class).toList();
    }

    public List<Line> table() {
        return List.copyOf(table);
    }

    /** What a side and the mediator said in private. */
    public List<Line> room(Side side) {
        return List.copyOf(rooms.getOrDefault(side, List.of()));
    }

    /** How somebody is called who has a name of their own there; empty for others. */
    public String name(By who) {
        return roster.name(who.party());
    }

    /** Those of the merchant who are there, by their names; the first has none while alone. */
    public Map<Integer, String> agents() {
        return Collections.unmodifiableMap(roster.agents());
    }

    /** Who could not go on mediating, and why. */
    public List<AttendanceAct.Recused> recused() {
        return List.copyOf(roster.recused());
    }

    /** Parties of all who mediated, in their order. */
    public List<Integer> mediators() {
        return List.copyOf(roster.mediators());
    }

    /** Which side asked for a mediator first. */
    public Optional<Side> asked() {
        return all(DisputeAct.MediationAsked.class).map(it -> it.by().side()).findFirst();
    }

    /** Who mediates; nobody where none was drawn. */
    public Optional<AttendanceAct.Drawn> mediator() {
        return roster.drawn().filter(it -> !it.name().isEmpty());
    }

    /** What the latest draw gave; nothing before one, nor once who was drawn cannot go on. */
    public Optional<AttendanceAct.Drawn> drawn() {
        return roster.drawn();
    }

    /** Its last day; none while it is open. */
    public Optional<LocalDate> ended(DisputeDays days) {
        return all(DisputeAct.class)
                .flatMap(act -> ActReading.lastDay(act, days).stream())
                .findFirst();
    }

    /** Why it ended, as whoever ended it says. */
    public String why() {
        return why;
    }

    /** How it stands with an invitation that goes by letter. */
    public Posting posting() {
        return posting;
    }

    /** How it stands with prescription while both talk. */
    public Suspension suspension() {
        return suspension;
    }

    /** Every private talk that whoever reads may read, by the side whose it is. */
    Map<Side, List<Line>> rooms() {
        return rooms;
    }

    /** Whose private word waits for the mediator; nobody's where each was answered. */
    public Optional<Side> confiding() {
        return Waiting.confiding(this);
    }

    /** Whether the dispute waits for that side on that day. */
    public boolean waitsFor(Side side, LocalDate today) {
        return Waiting.on(this, side, today);
    }
}
