package org.parvis.forms.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;

/** Rows as a draft holds them and as one answer are the same, whatever was typed in them. */
class RowAnswersTests {
    private static final Asking ASKING = new Asking("fr", LocalDate.of(2026, 11, 25), Map.of());
    private final QuestionType group = Registered.type("group");
    private final Question question = Registered.question(group);

    @Test
    void whatIsSpreadInADraftIsGatheredAgain() {
        Random random = new Random(25);
        for (int round = 0; round < 500; round++) {
            Map<String, List<String>> parts = new HashMap<>();
            List<String> all = new ArrayList<>(group.parts(question));
            for (int i = 0; i < random.nextInt(20); i++) {
                parts.put(all.get(random.nextInt(all.size())), List.of(Hostile.text(random)));
            }
            Typed typed = new Typed(parts);

            Map<String, Typed> draft = new HashMap<>(RowKeys.spread("meal", typed));
            draft.put("meals", Typed.of("another"));

            assertThat(RowKeys.gather("meal", draft)).isEqualTo(typed);
        }
    }

    @Test
    void rowsOfEveryNumberAreExportedAndImportedTheSame() {
        for (Typed example : group.examples(question)) {
            Object answer = ((Parsed.Value) group.parse(question, example, ASKING)).value();
            String line = group.exported(question, answer);

            assertThat(group.imported(question, line, ASKING)).isEqualTo(Parsed.value(answer));
            assertThat(line).contains("\"dishes\":[{");
        }
    }

    @Test
    void moreRowsThanTheDefinitionAllowsAreNotTaken() {
        Map<String, List<String>> parts = new HashMap<>();
        parts.put("", List.of("r1", "r2", "r3", "r4", "r5"));

        assertThat(group.parse(question, new Typed(parts), ASKING))
                .isInstanceOf(Parsed.Wrong.class);
    }
}
