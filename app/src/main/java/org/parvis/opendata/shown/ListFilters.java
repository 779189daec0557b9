package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Lists;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.news.Wanted;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** By what the list of datasets is narrowed, and the feed of what is left. */
@Component
class ListFilters {
    private final CatalogueIndex index;
    private final AllDatasets data;
    private final Lists lists;
    private final Organizations organizations;

    ListFilters(CatalogueIndex index, AllDatasets data, Lists lists, Organizations organizations) {
        this.index = index;
        this.data = data;
        this.lists = lists;
        this.organizations = organizations;
    }

    /** The body that is asked for; nothing for one that is none. */
    @Nullable Home home(Wanted wanted) {
        return organizations.byCode(wanted.body()).map(Organization::home).orElse(null);
    }

    ListView.Filters of(Wanted wanted, int found, Words w) {
        return new ListView.Filters(
                wanted,
                themes(wanted, w),
                bodies(wanted, w),
                wanted.anything() ? null : w.say("opendata.list.found", found),
                Link.to(w.say("opendata.news.follow.list"), wanted.feed(w.lang())));
    }

    /** The themes of which there is something. */
    private List<Link> themes(Wanted wanted, Words w) {
        Set<String> used = Set.copyOf(index.values("groups"));
        List<Link> links = new ArrayList<>();
        links.add(theme("", w.say("opendata.list.all"), wanted, w));
        lists.themes().stream()
                .filter(theme -> used.contains(theme.code().toLowerCase(Locale.ROOT)))
                .map(theme -> theme(theme.code(), theme.name().in(w.lang()), wanted, w))
                .forEach(links::add);
        return links;
    }

    private static Link theme(String code, String name, Wanted wanted, Words w) {
        return Link.to(name, DataPaths.list(w.lang()) + wanted.of(code).query())
                .current(code.equals(wanted.theme()));
    }

    /** The bodies of which there is something. */
    private List<Choice> bodies(Wanted wanted, Words w) {
        Set<Home> used = data.all().stream().map(CatalogueEntry::home).collect(Collectors.toSet());
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("opendata.list.body.all")));
        used.stream()
                .flatMap(home -> organizations.byHome(home).stream())
                .map(body -> Choice.of(body.code(), w.typeset(body.name().in(w.lang()))))
                .sorted(Comparator.comparing(Choice::label))
                .map(choice -> choice.checked(choice.value().equals(wanted.body())))
                .forEach(choices::add);
        return choices;
    }
}
