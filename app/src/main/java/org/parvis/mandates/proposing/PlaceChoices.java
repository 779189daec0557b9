package org.parvis.mandates.proposing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.kernel.Ids;
import org.parvis.mandates.Act;
import org.parvis.mandates.Establishment;
import org.parvis.mandates.businesses.OwnEstablishments;
import org.parvis.mandates.sides.Typed;
import org.springframework.stereotype.Component;

/** At which places of a business somebody is to act, where the business gives the role. */
@Component
class PlaceChoices {
    private final OwnEstablishments own;

    PlaceChoices(OwnEstablishments own) {
        this.own = own;
    }

    private List<Establishment> open(ProposalForm.Asked asked) {
        boolean asks =
                asked.give()
                        && asked.by().isBusiness()
                        && !asked.ground().acts().contains(Act.ADMINISTER);
        return asks
                ? own.of(asked.by()).stream().filter(place -> !place.closed()).toList()
                : List.of();
    }

    /** All of them first, then each; none when the business has no place. */
    List<Choice> choices(ProposalForm.Asked asked, Typed typed, Words w) {
        List<String> chosen = typed.all("places");
        List<Choice> choices = new ArrayList<>();
        for (Establishment place : open(asked)) {
            if (choices.isEmpty()) {
                choices.add(
                        Choice.of(ProposalReader.ALL, w.say("mandates.propose.places.all"))
                                .alone()
                                .checked(chosen.contains(ProposalReader.ALL)));
            }
            String id = place.id().toString();
            choices.add(
                    Choice.of(id, place.name())
                            .withHint(place.address())
                            .checked(chosen.contains(id)));
        }
        return choices;
    }

    /** None is all; one that is closed or another business's is as if it had not been chosen. */
    Set<UUID> read(ProposalForm.Asked asked, Typed typed, List<Problem> problems) {
        List<String> chosen = typed.all("places");
        List<Establishment> open = open(asked);
        if (open.isEmpty() || chosen.contains(ProposalReader.ALL)) {
            return Set.of();
        }
        Set<UUID> ids =
                chosen.stream().flatMap(id -> Ids.read(id).stream()).collect(Collectors.toSet());
        ids.retainAll(open.stream().map(Establishment::id).toList());
        if (ids.isEmpty()) {
            problems.add(Typed.problem("places", "mandates.error.places"));
        }
        return ids;
    }
}
