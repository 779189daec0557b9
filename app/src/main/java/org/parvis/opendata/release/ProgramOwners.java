package org.parvis.opendata.release;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The members who answer for a program and still may prepare data, each in their body. */
@Component
class ProgramOwners {
    private final ProgramTable programs;
    private final Keepers keepers;
    private final Members members;
    private final Scenes scenes;

    ProgramOwners(ProgramTable programs, Keepers keepers, Members members, Scenes scenes) {
        this.programs = programs;
        this.keepers = keepers;
        this.members = members;
        this.scenes = scenes;
    }

    List<Actor.Agent> of(String client) {
        return scenes.readingJob(jobs -> programs.behind(jobs, client)).stream()
                .flatMap(one -> owner(one).stream())
                .toList();
    }

    private Optional<Actor.Agent> owner(Vouched vouched) {
        return members.find(vouched.member())
                .map(member -> new Actor.Agent(member.id(), member.home(), member.role()))
                .filter(owner -> owner.home().equals(vouched.home()))
                .filter(keepers::prepares);
    }
}
