package org.parvis.disputes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * How a programme sees to it that talking costs nobody a right, and nobody signs in haste.
 *
 * @param suspends how prescription is kept from running; none where it is not offered
 * @param slower how much longer offers stand where a side asks for a slower rhythm; none where it
 *     may not
 * @param coolingHours between what is accepted and the first signature; 0 for none
 * @param slowHours how much time whoever asks for it gets before they sign
 * @param interprets into which languages interpreters are found; none where there are none
 * @param threats words that are pointed out to whoever writes them, before they are sent
 */
public record Care(
        @Nullable Suspending suspends,
        @Nullable Interpreting interprets,
        @Nullable Slower slower,
        int coolingHours,
        int slowHours,
        List<String> threats) {
    /**
     * A slower rhythm.
     *
     * @param days how many more an offer stands
     * @param source whose rule it is
     * @param read when somebody read it there; none while that is to be confirmed
     */
    public record Slower(int days, LocalizedText source, @Nullable LocalDate read) {}

    public Care {
        threats = List.copyOf(threats);
    }

    /** From when on what was accepted may be signed; nothing where nothing is accepted. */
    public Optional<Instant> opens(Dispute dispute) {
        return dispute.accepted()
                .map(DisputeAct.Accepted::at)
                .flatMap(at -> waits(at, dispute).max(Instant::compareTo));
    }

    /** Until when both think before they sign; nothing where nobody has to, nor asked to. */
    public Optional<Instant> thinking(Dispute dispute) {
        return dispute.accepted().flatMap(it -> opens(dispute).filter(at -> at.isAfter(it.at())));
    }

    /** Until when nobody signs what is to be signed; nothing once that is over. */
    public Optional<Instant> cooling(Dispute dispute, Instant now) {
        return dispute.stage() == Dispute.Stage.SIGNING
                ? opens(dispute).filter(now::isBefore)
                : Optional.empty();
    }

    /** Time that was asked for before what is accepted now has no hold on it. */
    private Stream<Instant> waits(Instant accepted, Dispute dispute) {
        Stream<Instant> asked =
                dispute.slowed().stream()
                        .map(DisputeAct.Slowed::at)
                        .filter(at -> !at.isBefore(accepted))
                        .map(at -> at.plus(Duration.ofHours(slowHours)));
        return Stream.concat(Stream.of(accepted.plus(Duration.ofHours(coolingHours))), asked);
    }

    public Optional<Interpreting> interpreting() {
        return Optional.ofNullable(interprets);
    }

    public Optional<Suspending> suspending() {
        return Optional.ofNullable(suspends);
    }
}
