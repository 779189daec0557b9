package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftRows;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.GroupAt;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/**
 * What the buttons of a repeated group ask for on the page on which they stand: each works without
 * script, and leads to where one goes on.
 */
@Component
public class RowCommands {
    private final Drafts drafts;

    RowCommands(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Does it to a draft that is kept, and gives where to go; nothing when the button is of no
     * group of this form.
     */
    public Optional<String> run(
            Draft draft, FormDefinition form, HttpServletRequest request, String lang) {
        RowCommand command = of(form, request, lang);
        return command.any()
                ? command.leads().apply(drafts.save(draft, command.change()))
                : Optional.empty();
    }

    static RowCommand of(FormDefinition form, HttpServletRequest request, String lang) {
        return add(form, request.getParameter("row-add"), lang)
                .or(() -> go(form, request.getParameter("row-go"), lang))
                .or(() -> drop(form, request.getParameter("row-drop"), lang))
                .or(() -> undo(form, request.getParameter("row-undo"), lang))
                .orElse(RowCommand.NONE);
    }

    private static Optional<RowCommand> add(
            FormDefinition form, @Nullable String path, String lang) {
        return group(form, path)
                .map(
                        group -> {
                            String[] row = {""};
                            return new RowCommand(
                                    draft -> added(draft, group, row),
                                    draft -> added(draft, group, row[0], lang));
                        });
    }

    private static Map<String, Typed> added(Draft draft, GroupAt group, String[] row) {
        if (!stands(draft, group)) {
            row[0] = "";
            return Map.of();
        }
        DraftRows.Reserved reserved = DraftRows.reserved(draft, group);
        row[0] = reserved.row();
        if (!group.row().together()) {
            return reserved.change();
        }
        Map<String, Typed> all = new HashMap<>(reserved.change());
        all.putAll(DraftRows.kept(draft.saying(reserved.change()), group, row[0], Map.of(), true));
        return all;
    }

    private static Optional<String> added(Draft draft, GroupAt group, String key, String lang) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String row = group.path() + "." + key;
        return Optional.of(
                group.row().together()
                        ? place(draft, group, lang) + "#" + row
                        : Paths.row(draft, group.page().id(), row, lang));
    }

    private static Optional<RowCommand> go(FormDefinition form, @Nullable String row, String lang) {
        return row == null
                ? Optional.empty()
                : GroupAt.ofRow(form, row)
                        .map(
                                group ->
                                        new RowCommand(
                                                draft -> Map.of(),
                                                draft ->
                                                        Optional.of(
                                                                Paths.row(
                                                                        draft,
                                                                        group.page().id(),
                                                                        row,
                                                                        lang))));
    }

    private static Optional<RowCommand> drop(
            FormDefinition form, @Nullable String row, String lang) {
        return row == null
                ? Optional.empty()
                : GroupAt.ofRow(form, row)
                        .map(
                                group ->
                                        back(
                                                group,
                                                draft ->
                                                        DraftRows.dropped(
                                                                draft, group, GroupAt.key(row)),
                                                lang));
    }

    private static Optional<RowCommand> undo(
            FormDefinition form, @Nullable String path, String lang) {
        return group(form, path)
                .map(group -> back(group, draft -> DraftRows.restored(draft, group), lang));
    }

    /** Leads back to the group. */
    private static RowCommand back(
            GroupAt group, Function<Draft, Map<String, Typed>> change, String lang) {
        return new RowCommand(
                change, draft -> Optional.of(place(draft, group, lang) + "#" + group.path()));
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
