package org.parvis.cases.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.WaitingRequests;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where no module keeps requests that wait: each is entered by hand. */
@Component
@Fallback
final class NothingWaits implements WaitingRequests {
    @Override
    public Optional<Waiting> find(Actor.Agent agent, UUID id, Words w) {
        return Optional.empty();
    }

    @Override
    public List<UUID> held(UUID id) {
        return List.of();
    }

    @Override
    public boolean entered(
            JdbcClient sql, Actor.Agent agent, UUID id, CaseFileId file, String service) {
        return false;
    }

    @Override
    public void taken(JdbcClient sql, UUID id) {}
}
