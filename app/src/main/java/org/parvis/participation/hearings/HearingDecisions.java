package org.parvis.participation.hearings;

import java.util.Objects;
import java.util.Optional;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.addressed.MemberAddresses;
import org.parvis.participation.hearings.TeamHearings.Decision;
import org.parvis.participation.hearings.TeamHearings.Read;
import org.springframework.stereotype.Component;

/** Members of a body accept a request or refuse it; nobody decides their own. */
@Component
class HearingDecisions {
    private final TeamHearings team;
    private final MemberAddresses addresses;

    HearingDecisions(TeamHearings team, MemberAddresses addresses) {
        this.team = team;
        this.addresses = addresses;
    }

    /** Decides one that waits; said twice it is done once. */
    Outcome<Boolean> decide(Actor.Agent agent, Asking of, String entry, Decision said) {
        if (team.decide(agent, of, entry, said, own(agent, of))) {
            return Outcome.ok(true);
        }
        Optional<Read> now = team.find(agent, of, entry);
        if (now.filter(Read::waits).isPresent()) {
            return Outcome.refused("participation.hearing.error.own");
        }
        return now.filter(one -> says(one, said)).isPresent()
                ? Outcome.ok(true)
                : Outcome.refused("participation.hearing.error.gone");
    }

    private static boolean says(Read one, Decision said) {
        return one.request().state().equals(said.state())
                && Objects.equals(one.rule(), said.rule());
    }

    private byte[] own(Actor.Agent agent, Asking of) {
        return addresses
                .of(agent.member())
                .map(address -> RequestSeal.address(of, address))
                .orElseGet(() -> new byte[0]);
    }
}
