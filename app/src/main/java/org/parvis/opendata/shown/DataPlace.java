package org.parvis.opendata.shown;

import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.portal.spi.MenuPlace;
import org.springframework.stereotype.Component;

/** The way to the data, in the menu of every public page. */
@Component
class DataPlace implements MenuPlace {
    /** As the pages of this part navigate. */
    static final String KEY = DataPaths.MENU;

    @Override
    public int order() {
        return 400;
    }

    @Override
    public NavItem item(Words w) {
        return new NavItem(KEY, w.say("opendata.list.title"), DataPaths.list(w.lang()));
    }
}
