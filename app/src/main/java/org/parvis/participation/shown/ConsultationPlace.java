package org.parvis.participation.shown;

import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;
import org.parvis.portal.spi.MenuPlace;
import org.springframework.stereotype.Component;

/** The way to consultations, in the menu of every public page. */
@Component
class ConsultationPlace implements MenuPlace {
    @Override
    public int order() {
        return 300;
    }

    @Override
    public NavItem item(Words w) {
        return new NavItem(
                ParticipationPaths.MENU,
                w.say("participation.list.title"),
                ParticipationPaths.list(w.lang()));
    }
}
