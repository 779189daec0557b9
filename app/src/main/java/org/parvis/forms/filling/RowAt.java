package org.parvis.forms.filling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftRows;
import org.parvis.forms.drafts.GroupAt;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;

/** A row that somebody has before them, on a page of its own. */
record RowAt(Draft draft, ServiceRules rules, GroupAt group, String path) {
    /** The row of that path, if these hands may write it and there is room for it. */
    static Optional<RowAt> of(Editors.Editor editor, String page, String path) {
        return GroupAt.ofRow(editor.rules().service().form(), path)
                .filter(group -> group.page().id().equals(page))
                .filter(group -> !group.row().together())
                .filter(group -> editor.draft().hand().mayWrite(path))
                .map(group -> new RowAt(editor.draft(), editor.rules(), group, path))
                .filter(row -> DraftRows.mayKeep(row.draft(), row.group(), row.key()));
    }

    String key() {
        return GroupAt.key(path);
    }

    /** Its questions, whether they are asked or not, each by its path. */
    List<Question> questions() {
        return group.questions(key());
    }

    RowAt with(Draft changed) {
        return new RowAt(changed, rules, group, path);
    }

    /** Its page and itself, as the end of an address. */
    String place() {
        return group.page().id() + "/" + path;
    }

    String here(String lang) {
        return Paths.row(draft, group.page().id(), path, lang);
    }

    /** Where its group stands. */
    String back(String lang) {
        return RowCommands.place(draft, group, lang);
    }

    /** What the draft holds, and the row itself, which may not be kept yet. */
    Map<String, Typed> typed() {
        Map<String, Typed> typed = new LinkedHashMap<>(draft.typed());
        Typed before = typed.getOrDefault(group.path(), Typed.NOTHING);
        List<String> keys = new ArrayList<>(RowKeys.of(before));
        if (!keys.contains(key())) {
            keys.add(key());
            typed.put(group.path(), DraftRows.having(before, keys));
        }
        return typed;
    }
}
