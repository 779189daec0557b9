package org.parvis.disputes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.Payload;

/** Who came to a table and who left it, as acts say in their order. */
final class Roster {
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, String> agents = new LinkedHashMap<>();
    private final List<AttendanceAct.Recused> recused = new ArrayList<>();
    private final List<Integer> mediators = new ArrayList<>();
    private AttendanceAct.@Nullable Drawn drawn;

    private Roster() {}

    static Roster of(List<? extends Payload> said) {
        Roster roster = new Roster();
        for (Payload act : said) {
            if (act instanceof DisputeAct.Invited it) {
                roster.agents.put(it.party(), "");
            } else if (act instanceof AttendanceAct it) {
                roster.add(it);
            }
        }
        return roster;
    }

    private void add(AttendanceAct act) {
        switch (act) {
            case AttendanceAct.Considered it -> {}
            case AttendanceAct.Drawn it -> drawn(it);
            case AttendanceAct.Recused it -> {
                drawn = null;
                recused.add(it);
            }
            case AttendanceAct.Came it -> {
                named(it.by().party(), it.byName());
                named(it.party(), it.name());
            }
            case AttendanceAct.Gone it -> agents.remove(it.by().party());
            case AttendanceAct.SupportCame it -> names.put(it.party(), it.name());
            case AttendanceAct.SupportHears _, AttendanceAct.SupportGone _ -> {}
        }
    }

    private void drawn(AttendanceAct.Drawn it) {
        drawn = it;
        names.put(it.party(), it.name());
        if (it.party() > 0) {
            mediators.add(it.party());
        }
    }

    private void named(int party, String name) {
        names.put(party, name);
        agents.put(party, name);
    }

    /** Those of the merchant who are there, by their names; the first has none while alone. */
    Map<Integer, String> agents() {
        return agents;
    }

    /** By which name somebody acts, also once they left; empty for whoever has none. */
    String name(int party) {
        return names.getOrDefault(party, "");
    }

    /** What the latest draw gave; nothing once who was drawn recused themselves. */
    Optional<AttendanceAct.Drawn> drawn() {
        return Optional.ofNullable(drawn);
    }

    /** Parties of all who mediated, in their order. */
    List<Integer> mediators() {
        return mediators;
    }

    List<AttendanceAct.Recused> recused() {
        return recused;
    }
}
