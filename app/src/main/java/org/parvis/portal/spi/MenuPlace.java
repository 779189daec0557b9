package org.parvis.portal.spi;

import org.parvis.ds.NavItem;
import org.parvis.ds.Words;

/** A place in the menu of every public page, which a module has for its part of the site. */
public interface MenuPlace {
    /** Places stand in this order, smallest first. */
    int order();

    /** Where it leads; its key is what pages of that part navigate by. */
    NavItem item(Words w);
}
