package org.parvis.organizations.members;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.organizations.Member;
import org.parvis.organizations.Organizations;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/** That somebody works in a body. As long as they do, the body needs the account. */
@Component
class MembershipData implements AccountData {
    private static final int ORDER = 500;

    private final MemberRegister members;
    private final Organizations organizations;
    private final InstantSource clock;
    private final ZoneId zone;

    MembershipData(
            MemberRegister members,
            Organizations organizations,
            InstantSource clock,
            ZoneId legalZone) {
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
        this.zone = legalZone;
    }

    private List<Member> of(UUID account) {
        return members.heldBy(account, LocalDate.ofInstant(clock.instant(), zone));
    }

    private String body(Member member, Words w) {
        return organizations.byHome(member.home()).map(o -> o.name().in(w.lang())).orElse("");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        return of(account).stream()
                .map(
                        member ->
                                new HeldData(
                                        w.say("organizations.held", body(member, w)),
                                        w.say("organizations.held.source"),
                                        w.say("organizations.held.purpose"),
                                        w.say("organizations.held.basis"),
                                        w.say("organizations.held.kept"),
                                        null,
                                        null))
                .toList();
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        List<Member> held = of(account);
        if (!held.isEmpty()) {
            out.csv(
                    "memberships.csv",
                    List.of("body", "name", "title", "since"),
                    held.stream()
                            .map(
                                    m ->
                                            List.of(
                                                    body(m, w),
                                                    m.name(),
                                                    m.title().in(w.lang()),
                                                    m.since().toString())));
        }
    }

    @Override
    public Optional<String> obstacle(UUID account, Words w) {
        return of(account).stream()
                .findFirst()
                .map(member -> w.say("organizations.held.obstacle", body(member, w)));
    }

    /** Nobody who still works there gets this far; past duties stay public, without the account. */
    @Override
    public void forget(UUID account) {
        members.unlink(account);
    }
}
