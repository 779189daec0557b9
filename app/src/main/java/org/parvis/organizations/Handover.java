package org.parvis.organizations;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * What one body does passes to another: everything when it ceases, or some services. From its first
 * day on the other answers for them; the files follow one by one, as a job that may stop and go on.
 *
 * @param services codes of those that pass; none when all do, and the body is no more
 * @param unit whose members pass with some services; all do when the body ceases
 * @param instrument the act that orders it, with its date
 * @param total how much there was to pass on when it began
 * @param passed how much has passed
 */
public record Handover(
        UUID id,
        Home from,
        Home to,
        List<String> services,
        @Nullable String unit,
        LocalDate on,
        String instrument,
        State state,
        long total,
        long passed) {
    /** How far it is. */
    public enum State {
        /** Its day has not come. */
        WAITING,
        RUNNING,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final UUID NAMESPACE = UUID.fromString("8f0f3f4b-2f57-5d1c-9a64-1f3f3b7a9d10");

    public Handover {
        services = List.copyOf(services);
    }

    /** Whether the body ceases. */
    public boolean whole() {
        return services.isEmpty();
    }

    public boolean covers(@Nullable String service) {
        return whole() || (service != null && services.contains(service));
    }

    /** Whether it is in force: the other body answers for it, wherever the files are. */
    public boolean begun() {
        return state != State.WAITING;
    }

    public boolean takes(Member member) {
        return member.home().equals(from)
                && (whole() || (unit != null && unit.equals(member.unit())));
    }

    /**
     * The number that a member of the first body has in the second: the same however often asked.
     */
    public UUID memberAfter(UUID member) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, member + ":" + to);
    }
}
