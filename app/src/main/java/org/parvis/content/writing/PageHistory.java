package org.parvis.content.writing;

import java.util.List;
import java.util.UUID;
import org.parvis.content.PageStep;
import org.parvis.content.PageVersion;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The versions of a page and what was done with them, in words. */
@Component
class PageHistory {
    private final PageTurns words;
    private final Authors authors;

    PageHistory(PageTurns words, Authors authors) {
        this.words = words;
        this.authors = authors;
    }

    List<RoomPage.Line> steps(PageLife life, Words w) {
        return life.steps().stream().map(step -> line(step, w)).toList();
    }

    DataTable versions(PageLife life, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("pages.versions"),
                        Column.text(w.say("pages.version")),
                        Column.text(w.say("pages.version.state")),
                        Column.text(w.say("pages.version.by")),
                        Column.text(w.say("pages.version.at")),
                        Column.text(w.say("pages.version.changes")));
        for (PageVersion one : life.versions()) {
            int number = one.number();
            boolean first = number == life.versions().getLast().number();
            table =
                    table.row(
                            Texts.link(
                                    PagePaths.preview(life.key(), number, w.lang()),
                                    w.say("pages.version.number", number)),
                            w.say("pages.version." + standing(life, number)),
                            words.who(one, w),
                            w.dateTime(one.savedAt()),
                            first
                                    ? ""
                                    : Texts.link(
                                            PagePaths.comparison(
                                                    life.key(), number - 1, number, w.lang()),
                                            w.say("pages.version.compare", number - 1)));
        }
        return table;
    }

    private static String standing(PageLife life, int number) {
        if (number == life.shown()) {
            return life.archived() ? "archived" : "public";
        }
        return number > life.shown() ? "new" : "former";
    }

    private RoomPage.Line line(PageStep step, Words w) {
        UUID member = step.member();
        String who = member == null ? w.say("pages.by.program") : authors.name(member);
        return new RoomPage.Line(
                w.say("pages.step." + step.kind().word(), step.number(), who),
                w.dateTime(step.at()),
                step.words().isBlank() ? null : step.words());
    }
}
