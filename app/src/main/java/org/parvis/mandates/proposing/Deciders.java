package org.parvis.mandates.proposing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Grounds;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Which public bodies look at proofs, as the grounds of the pack name them. */
@Component
class Deciders {
    private final Grounds grounds;
    private final Organizations organizations;

    Deciders(Grounds grounds, Organizations organizations) {
        this.grounds = grounds;
        this.organizations = organizations;
    }

    /** The body of a ground; none when nobody decides. */
    Optional<Home> of(Ground ground) {
        return home(ground.decidedBy());
    }

    boolean isOne(Home home) {
        return grounds.all().stream().anyMatch(ground -> of(ground).equals(Optional.of(home)));
    }

    private Optional<Home> home(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(organizations::byCode)
                .map(body -> organizations.answering(body.home(), null));
    }
}
