package org.parvis.forms.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.catalogue.Question;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Reads what a page sends for its questions, and for the rows that are filled in on it. */
@Component
public class RowForms {
    private final FormReader reader;

    RowForms(FormReader reader) {
        this.reader = reader;
    }

    /**
     * What was typed for the questions that were drawn; files are kept apart, computed values are
     * not typed.
     *
     * @param questions each by its path
     */
    public Map<String, Typed> typed(
            Draft draft, List<Question> questions, Map<String, List<String>> posted) {
        return typed(draft, questions, posted, !Request.ofRows(posted));
    }

    /**
     * The same.
     *
     * @param goesOn whether the person is done with the page: what was removed on it is then
     *     forgotten, and rows left blank go
     */
    public Map<String, Typed> typed(
            Draft draft,
            List<Question> questions,
            Map<String, List<String>> posted,
            boolean goesOn) {
        List<String> drawn = Request.asked(posted);
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Question question : questions) {
            if (question.row() != null) {
                if (question.row().together() && drawn.contains(question.id())) {
                    rows(draft, question, posted, goesOn, typed);
                } else if (goesOn) {
                    typed.putAll(DraftRows.forgotten(draft, question.id()));
                }
            } else if (reader.type(question).part() == QuestionType.Part.ANSWER
                    && !reader.holdsFiles(question)
                    && drawn.contains(question.id())) {
                typed.put(question.id(), Posted.typed(question, reader.type(question), posted));
            }
        }
        return typed;
    }

    /** The rows of a page that holds them all: those of the draft, then those drawn empty. */
    private void rows(
            Draft draft,
            Question group,
            Map<String, List<String>> posted,
            boolean goesOn,
            Map<String, Typed> typed) {
        if (goesOn) {
            typed.putAll(DraftRows.forgotten(draft, group.id()));
        }
        Question.Row row = Objects.requireNonNull(group.row());
        Typed kept = draft.typed().getOrDefault(group.id(), Typed.NOTHING);
        Typed before = typed.getOrDefault(group.id(), kept);
        List<String> keys = new ArrayList<>(RowKeys.of(before));
        List<String> sent = RowKeys.of(Typed.of(posted.getOrDefault(group.id(), List.of())));
        for (String key : sent) {
            if (!keys.contains(key) && keys.size() >= row.most()) {
                continue;
            }
            Map<String, Typed> inside = new LinkedHashMap<>();
            for (Question each : row.questions()) {
                if (reader.type(each).part() == QuestionType.Part.ANSWER) {
                    Question at = each.at(RowKeys.path(group.id(), key, each.id()));
                    inside.put(at.id(), Posted.typed(at, reader.type(at), posted));
                }
            }
            boolean blank = inside.values().stream().allMatch(Typed::isEmpty);
            if (blank && goesOn && Math.max(keys.size(), sent.size()) > row.least()) {
                keys.remove(key);
            } else if (!keys.contains(key)) {
                keys.add(key);
            }
            typed.putAll(inside);
        }
        typed.put(group.id(), DraftRows.having(before, keys));
    }

    /** The same with an empty row to begin with, where rows are filled in on the page itself. */
    public static Map<String, Typed> drawn(Map<String, Typed> typed, List<Question> questions) {
        Map<String, Typed> drawn = new LinkedHashMap<>(typed);
        for (Question question : questions) {
            Question.Row row = question.row();
            Typed rows = typed.getOrDefault(question.id(), Typed.NOTHING);
            if (row != null && row.together() && RowKeys.of(rows).isEmpty()) {
                List<String> keys = new ArrayList<>();
                int first = Integer.parseInt("0" + rows.part(RowKeys.NEXT).replaceAll("\\D", ""));
                for (int i = 0; i < Math.max(1, row.least()); i++) {
                    keys.add(RowKeys.key(Math.max(1, first) + i));
                }
                drawn.put(question.id(), DraftRows.having(rows, keys));
            }
        }
        return drawn;
    }
}
