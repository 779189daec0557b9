package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.springframework.beans.factory.BeanFactory;

/** Takes catalogues on as a steward does, and reads them as the job does. */
final class Readings {
    private final Origins origins;
    private final HarvestRound round;
    private final Harvesting harvesting;
    private final HarvestedData data;
    private final Actor.Agent steward;

    Readings(BeanFactory beans) {
        origins = beans.getBean(Origins.class);
        round = beans.getBean(HarvestRound.class);
        harvesting = beans.getBean(Harvesting.class);
        data = beans.getBean(HarvestedData.class);
        Member member = beans.getBean(Members.class).byCode("mcn-steward").orElseThrow();
        assertThat(member.role()).isEqualTo(Role.STEWARD);
        steward = new Actor.Agent(member.id(), member.home(), member.role());
    }

    Outcome<UUID> add(OriginKind kind, String address) {
        return origins.add(steward, kind, address, Organization.homeOf("ville-quebec"), 7);
    }

    UUID added(OriginKind kind, String address) {
        return add(kind, address).orThrow();
    }

    /** Reads until nothing is ready. */
    void run() {
        harvesting.begin();
        while (round.once()) {
            // each turn reads a page
        }
    }

    /** Reads so many pages and is killed then. */
    void killedAfter(int pages) {
        harvesting.begin();
        for (int n = 0; n < pages; n++) {
            round.once();
        }
    }

    void again(UUID origin) {
        origins.read(steward, origin);
        run();
    }

    void stop(UUID origin) {
        origins.stop(steward, origin);
    }

    void resume(UUID origin) {
        origins.resume(steward, origin);
    }

    /** Gives up all that was taken on before, so that the catalogue holds only what is its own. */
    void stopAll() {
        origins.all(steward).stream()
                .filter(one -> one.kept().stoppedAt() == null)
                .forEach(one -> stop(one.kept().origin().id()));
    }

    Harvest last(UUID origin) {
        return origins.find(steward, origin).orElseThrow().harvests().getFirst();
    }

    /** Why the last reading took nothing. */
    String failure(UUID origin) {
        Refusal why = last(origin).failure();
        return why == null ? "" : why.key().replace("opendata.harvest.failed.", "");
    }

    List<Unfit> refused(UUID origin) {
        return origins.refusals(steward, last(origin), 100);
    }

    List<Harvested> present(UUID origin) {
        return data.whole(data.all()).stream()
                .filter(one -> one.origin().id().equals(origin))
                .toList();
    }

    List<Harvested> gone(UUID origin) {
        return data.gone(origins.find(steward, origin).orElseThrow().kept().origin(), 100);
    }

    List<Alike.One> alike(Harvested one) {
        return data.alike(one);
    }

    Harvested one(UUID origin, String source) {
        return present(origin).stream()
                .filter(one -> Objects.equals(one.source(), source))
                .findFirst()
                .orElseThrow();
    }
}
