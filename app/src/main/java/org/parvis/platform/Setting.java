package org.parvis.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;

/**
 * The statement that sets a scene, with its values in their order. Every scene says the same
 * things, because the policies of all modules compare them: the home, who acts, the file and the
 * draft; and as which party of the file, with which of its compartments, which the directory of
 * files alone says. What is not said is nobody, which no row names.
 */
public record Setting(String sql, List<Object> values) {
    private static final String SET =
            """
            select set_config('role', ?, true), set_config('parvis.home', ?, true),
                   set_config('parvis.actor', ?, true), set_config('parvis.file', ?, true),
                   set_config('parvis.draft', ?, true), set_config('parvis.party', '0', true),
                   set_config('parvis.compartments', '{}', true)
            """;

    private static final int HOME = 1;
    private static final int ACTOR = 2;
    private static final int FILE = 3;
    private static final int DRAFT = 4;

    /** That database role, and nobody yet. */
    public static Setting as(String role) {
        String none = Ids.NIL.toString();
        return new Setting(SET, List.of(role, none, none, none, none));
    }

    public Setting home(Home home) {
        return said(HOME, home.id());
    }

    public Setting actor(@Nullable UUID actor) {
        return said(ACTOR, actor);
    }

    public Setting file(UUID file) {
        return said(FILE, file);
    }

    public Setting draft(@Nullable UUID draft) {
        return said(DRAFT, draft);
    }

    /**
     * The same, then this: it comes after the others in the same statement and has the last word,
     * so that a directory of the module that owns the relation may say whom it admits. The program
     * cannot name a file it was not given.
     *
     * @param sql goes on after the list of what is selected, so it begins by a comma
     */
    public Setting then(String sql, Object... further) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(further));
        return new Setting(this.sql + sql, List.copyOf(all));
    }

    private Setting said(int place, @Nullable UUID what) {
        if (what == null) {
            return this;
        }
        List<Object> all = new ArrayList<>(values);
        all.set(place, what.toString());
        return new Setting(sql, List.copyOf(all));
    }
}
