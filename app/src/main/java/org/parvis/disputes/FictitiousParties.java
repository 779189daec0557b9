package org.parvis.disputes;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parvis.post.DemonstrationAddresses;
import org.springframework.stereotype.Component;

/** Mediators and merchants of a demonstration: their invitations and codes are shown to anybody. */
@Component
class FictitiousParties implements DemonstrationAddresses {
    private final DisputePrograms programs;

    FictitiousParties(DisputePrograms programs) {
        this.programs = programs;
    }

    @Override
    public Set<String> own(Collection<String> emails) {
        Set<String> own = new HashSet<>();
        for (DisputeProgram program : programs.all()) {
            own.addAll(program.merchants());
            program.mediators().forEach(one -> own.add(one.email()));
        }
        own.retainAll(emails);
        return own;
    }
}
