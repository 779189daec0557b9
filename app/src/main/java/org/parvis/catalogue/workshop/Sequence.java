package org.parvis.catalogue.workshop;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;

/**
 * The order in which things are asked, and where each stands.
 *
 * @param prefix path of these things in an outline
 * @param places the page on which each is asked, by identifier
 */
record Sequence(String prefix, List<String> ids, Map<String, String> places) {
    static Sequence questions(ServiceDefinition service) {
        List<String> ids = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (FormDefinition.FormPage page : service.form().pages()) {
            for (Question question : page.questions()) {
                ids.add(question.id());
                places.put(question.id(), page.id());
            }
        }
        return new Sequence("form.questions", ids, places);
    }

    static Sequence pages(ServiceDefinition service) {
        List<String> ids = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (FormDefinition.FormPage page : service.form().pages()) {
            ids.add(page.id());
            places.put(page.id(), page.part());
        }
        return new Sequence("form.pages", ids, places);
    }

    /** What both have, but elsewhere: on another page, or out of the order that the rest keeps. */
    static Set<String> moved(Sequence before, Sequence after) {
        List<String> was = before.ids().stream().filter(after.ids()::contains).toList();
        List<String> is = after.ids().stream().filter(before.ids()::contains).toList();
        Set<String> moved = new LinkedHashSet<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            moved.addAll(delta.getTarget().getLines());
        }
        for (String id : is) {
            if (!String.valueOf(before.places().get(id)).equals(after.places().get(id))) {
                moved.add(id);
            }
        }
        return moved;
    }
}
