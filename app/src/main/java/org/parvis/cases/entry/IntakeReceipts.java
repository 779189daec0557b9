package org.parvis.cases.entry;

import java.util.List;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** The receipt that an agent prints for whoever brought a request, in the words of that person. */
@Component
class IntakeReceipts {
    private final TeamRoster roster;
    private final MessageCatalogue messages;

    IntakeReceipts(TeamRoster roster, MessageCatalogue messages) {
        this.roster = roster;
        this.messages = messages;
    }

    IntakeReceiptPage page(
            Actor.Agent agent,
            ServiceDefinition service,
            Opening opening,
            Receipt receipt,
            Words w) {
        Opening.Asked asked = opening.asked();
        Opening.Arrival arrival = opening.arrival();
        String lang = asked.lang();
        Words theirs = messages.forLanguage(lang);
        ActContent.Promise promise =
                receipt.promises().isEmpty() ? null : receipt.promises().getFirst();
        var notice = service.process().receipt();
        String name = asked.requester().name();
        String postal = asked.requester().postal();
        return new IntakeReceiptPage(
                theirs,
                receipt.reference(),
                receipt.code(),
                roster.body(agent.home()).in(lang),
                service.name().in(lang),
                asked.title(),
                name == null ? "" : name,
                postal == null ? List.of() : postal.lines().toList(),
                receipt.receivedOn(),
                theirs.say("team.channel." + arrival.channel()),
                promise == null ? null : promise.due(),
                promise == null ? 0 : promise.days(),
                arrival.written(),
                notice.intro().in(lang),
                notice.effect().in(lang),
                notice.recourse().in(lang),
                notice.citation().in(lang),
                TeamPaths.file(w, receipt.reference()),
                TeamPaths.intake(w));
    }
}
