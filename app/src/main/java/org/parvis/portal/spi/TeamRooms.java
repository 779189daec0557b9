package org.parvis.portal.spi;

import java.util.List;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;

/** What else a member of a public body finds among the rooms of their work. */
public interface TeamRooms {
    List<NavItem> rooms(Actor.Agent agent, Words w);
}
