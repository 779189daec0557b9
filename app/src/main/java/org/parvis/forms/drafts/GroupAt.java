package org.parvis.forms.drafts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.RowKeys;

/**
 * A repeated group where it stands in a form: `household`, or `household.r3.children` in a row.
 *
 * @param page the page that holds it, at any depth
 */
public record GroupAt(FormPage page, Question group, String path) {
    private static final int LONGEST = 300;

    /** The group of that path, if the form has one. */
    public static Optional<GroupAt> of(FormDefinition form, String path) {
        if (path.length() > LONGEST) {
            return Optional.empty();
        }
        String[] words = path.split("\\.", -1);
        Question group = form.question(words[0]).filter(Question::repeats).orElse(null);
        for (int i = 2; group != null && i < words.length; i += 2) {
            group = inside(group, words[i]).orElse(null);
        }
        if (group == null || words.length % 2 == 0) {
            return Optional.empty();
        }
        Question found = group;
        return form.pageOf(words[0]).map(page -> new GroupAt(page, found, path));
    }

    /** The group of a row of that path: of `household.r3`, `household`. */
    public static Optional<GroupAt> ofRow(FormDefinition form, String row) {
        int end = row.lastIndexOf('.');
        return end < 0 ? Optional.empty() : of(form, row.substring(0, end));
    }

    /** The key of a row in its group: of `household.r3`, `r3`. */
    public static String key(String row) {
        return row.substring(row.lastIndexOf('.') + 1);
    }

    private static Optional<Question> inside(Question group, String id) {
        return Objects.requireNonNull(group.row()).question(id).filter(Question::repeats);
    }

    public Question.Row row() {
        return Objects.requireNonNull(group.row());
    }

    /** The questions of that row, asked or not, each by its path. */
    public List<Question> questions(String row) {
        return row().questions().stream()
                .map(question -> question.at(RowKeys.path(path, row, question.id())))
                .toList();
    }

    /** The row in which this group stands, empty when it stands on a page. */
    public String around() {
        int end = path.lastIndexOf('.');
        return end < 0 ? "" : path.substring(0, end);
    }
}
