package org.parvis.plans;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Gantt;
import org.parvis.ds.Link;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.platform.Page;

/**
 * A page made of sections, each with a text, a drawing, tables, a list, a form or links, in that
 * order. What a room shows differs; how it is laid out does not.
 */
public record Sheet(
        Words w,
        String title,
        String lead,
        @Nullable Link back,
        @Nullable String done,
        List<Section> sections,
        boolean team,
        boolean invented) {

    /** One section; what it does not have stays away. */
    public record Section(
            String id,
            String title,
            String text,
            @Nullable Gantt gantt,
            String ganttLabel,
            List<DataTable> tables,
            List<Object> items,
            @Nullable Form form,
            List<Link> links) {

        public static Section of(String id, String title, String text) {
            return new Section(id, title, text, null, "", List.of(), List.of(), null, List.of());
        }

        public Section gantt(Gantt drawn, String label) {
            return new Section(id, title, text, drawn, label, tables, items, form, links);
        }

        public Section table(DataTable table) {
            var more = new ArrayList<>(tables);
            more.add(table);
            return new Section(
                    id, title, text, gantt, ganttLabel, List.copyOf(more), items, form, links);
        }

        /** Items of a list: words or content. */
        public Section items(List<?> some) {
            return new Section(
                    id, title, text, gantt, ganttLabel, tables, List.copyOf(some), form, links);
        }

        public Section form(Form asked) {
            return new Section(id, title, text, gantt, ganttLabel, tables, items, asked, links);
        }

        public Section link(Link link) {
            var more = new ArrayList<>(links);
            more.add(link);
            return new Section(
                    id, title, text, gantt, ganttLabel, tables, items, form, List.copyOf(more));
        }

        Content content(Object item) {
            return Texts.of(item);
        }
    }

    /** A page for anybody. */
    public static Sheet open(Words w, String title, String lead, Link back) {
        return new Sheet(w, title, lead, back, null, List.of(), false, true);
    }

    /** A page of the rooms of a body. */
    public static Sheet room(Words w, String title, String lead, @Nullable Link back) {
        return new Sheet(w, title, lead, back, null, List.of(), true, false);
    }

    public Sheet section(Section section) {
        var more = new ArrayList<>(sections);
        more.add(section);
        return new Sheet(w, title, lead, back, done, List.copyOf(more), team, invented);
    }

    /** Says what was just done, when there is such a message. */
    public Sheet done(@Nullable String what) {
        String key = "plans.did." + what;
        return new Sheet(
                w,
                title,
                lead,
                back,
                what != null && w.has(key) ? w.say(key) : null,
                sections,
                team,
                invented);
    }

    /** What is wrong in any of its forms. */
    List<FieldError> errors() {
        return sections.stream()
                .filter(section -> section.form() != null)
                .flatMap(section -> section.form().errors().stream())
                .toList();
    }

    public Page page(String nav) {
        Page page = Page.of("plans/sheet", this).title(title).nav(nav);
        return team ? page.inTeam().status(errors().isEmpty() ? 200 : 422) : page.forAnybody();
    }
}
