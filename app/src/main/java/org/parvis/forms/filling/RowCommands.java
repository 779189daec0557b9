package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftRows;
import org.parvis.forms.drafts.GroupAt;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/**
 * What the buttons of a repeated group ask for, once the page on which they stand is kept: each
 * works without script, and leads to where one goes on.
 */
@Component
public class RowCommands {
    private final DraftRows rows;

    RowCommands(DraftRows rows) {
        this.rows = rows;
    }

    /** Does it, and gives where to go; nothing when the button is of no group of this form. */
    public Optional<String> run(
            Draft draft, FormDefinition form, HttpServletRequest request, String lang) {
        return add(draft, form, request.getParameter("row-add"), lang)
                .or(() -> go(draft, form, request.getParameter("row-go"), lang))
                .or(() -> drop(draft, form, request.getParameter("row-drop"), lang))
                .or(() -> undo(draft, form, request.getParameter("row-undo"), lang));
    }

    private Optional<String> add(
            Draft draft, FormDefinition form, @Nullable String path, String lang) {
        return group(form, path)
                .filter(group -> stands(draft, group))
                .map(
                        group -> {
                            DraftRows.Done done = rows.reserve(draft, group);
                            String row = group.path() + "." + done.row();
                            if (!group.row().together()) {
                                return Paths.row(draft, group.page().id(), row, lang);
                            }
                            rows.keep(done.draft(), group, done.row(), Map.of());
                            return place(draft, group, lang) + "#" + row;
                        });
    }

    private Optional<String> go(
            Draft draft, FormDefinition form, @Nullable String row, String lang) {
        return row == null
                ? Optional.empty()
                : GroupAt.ofRow(form, row)
                        .map(group -> Paths.row(draft, group.page().id(), row, lang));
    }

    private Optional<String> drop(
            Draft draft, FormDefinition form, @Nullable String row, String lang) {
        return row == null
                ? Optional.empty()
                : GroupAt.ofRow(form, row)
                        .map(
                                group -> {
                                    rows.drop(draft, group, GroupAt.key(row));
                                    return place(draft, group, lang) + "#" + group.path();
                                });
    }

    private Optional<String> undo(
            Draft draft, FormDefinition form, @Nullable String path, String lang) {
        return group(form, path)
                .map(
                        group -> {
                            rows.restore(draft, group);
                            return place(draft, group, lang) + "#" + group.path();
                        });
    }

    private static Optional<GroupAt> group(FormDefinition form, @Nullable String path) {
        return path == null ? Optional.empty() : GroupAt.of(form, path);
    }

    /** A group of a row that is not there any more cannot take another row. */
    private static boolean stands(Draft draft, GroupAt group) {
        String around = group.around();
        int end = around.lastIndexOf('.');
        return around.isEmpty()
                || RowKeys.of(draft.typed().getOrDefault(around.substring(0, end), Typed.NOTHING))
                        .contains(GroupAt.key(around));
    }

    /** The page, or the page of the row, on which a group stands. */
    static String place(Draft draft, GroupAt group, String lang) {
        return group.around().isEmpty()
                ? Paths.page(draft, group.page().id(), lang)
                : Paths.row(draft, group.page().id(), group.around(), lang);
    }
}
