package org.parvis.opendata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is public. Of all datasets only their entries are in memory, read again when something is
 * published; versions are read when somebody asks, and those that were asked for last are kept.
 */
@Component
public class PublishedData extends AtStart {
    /**
     * Of versions that are kept; a column of a table weighs one, whatever is said of it some ten.
     */
    private static final int WEIGHT = 12_000;

    private static final int NEWEST = 3;

    private final VersionTable table;
    private final Scenes scenes;
    private final Publications publications;
    private final Cache<Key, Version> kept =
            Caffeine.newBuilder()
                    .maximumWeight(WEIGHT)
                    .weigher((Key key, Version one) -> 10 + one.columns().size())
                    .build();
    private volatile Known known = Known.of(List.of());

    PublishedData(VersionTable table, Scenes scenes, Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.scenes = scenes;
        this.publications = publications;
    }

    /** A version never changes. */
    private record Key(UUID dataset, int number) {}

    /**
     * What all datasets are.
     *
     * @param resources by what programs call their tables
     * @param latest those that were signed last, the last one first
     */
    private record Known(
            List<CatalogueEntry> all, Resources resources, List<CatalogueEntry> latest) {
        static Known of(List<CatalogueEntry> all) {
            Comparator<CatalogueEntry> order = Comparator.comparing(CatalogueEntry::modified);
            return new Known(
                    all,
                    new Resources(all),
                    all.stream().sorted(order.reversed()).limit(NEWEST).toList());
        }
    }

    /**
     * Each dataset with a public version, in the order of names; the same list until it changes.
     */
    public List<CatalogueEntry> all() {
        return known.all();
    }

    /** Whether something of that name is public, without a look at what. */
    public boolean has(String name) {
        return entry(name).isPresent();
    }

    private Optional<CatalogueEntry> entry(String name) {
        return CatalogueEntries.find(known.all(), name);
    }

    /** The newest version of a dataset. */
    public Optional<Version> find(String name) {
        return entry(name).flatMap(this::version);
    }

    /** The newest version of the dataset whose table programs know by that. */
    public Optional<Version> resource(String id) {
        return Ids.read(id).flatMap(known.resources()::find).flatMap(this::version);
    }

    /** Nothing when it was taken back this moment. */
    private Optional<Version> version(CatalogueEntry entry) {
        Key key = new Key(entry.id(), entry.number());
        Version before = kept.getIfPresent(key);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Version> read = whole(List.of(entry)).stream().findFirst();
        read.ifPresent(one -> kept.put(key, one));
        return read;
    }

    /** What was published last of all, newest first; a few. */
    public List<Version> latest() {
        return known.latest().stream().flatMap(one -> version(one).stream()).toList();
    }

    /** These datasets, in one statement; without those that were taken back this moment. */
    public List<Version> whole(List<CatalogueEntry> some) {
        return some.isEmpty()
                ? List.of()
                : scenes.reading(new Scene.Reader(), sql -> table.whole(sql, some));
    }

    /**
     * The same for whoever walks through all of them: of their columns nothing but the names is
     * there.
     */
    public List<Version> brief(List<CatalogueEntry> some) {
        return some.isEmpty()
                ? List.of()
                : scenes.reading(new Scene.Reader(), sql -> table.brief(sql, some));
    }

    /** The newest versions of those of these names of which something is public; one statement. */
    public Map<String, Version> named(Collection<String> names) {
        return whole(names.stream().distinct().flatMap(name -> entry(name).stream()).toList())
                .stream()
                .collect(Collectors.toMap(Version::name, Function.identity()));
    }

    /** The newest versions of that body that stand in that series, in no order. */
    List<Version> inSeries(Home home, String code) {
        return scenes.reading(new Scene.Reader(), sql -> table.inSeries(sql, home, code));
    }

    /** When the first version of its dataset that is not taken back became public. */
    public Instant begun(Version version) {
        return entry(version.name()).map(CatalogueEntry::begun).orElse(version.signedAt());
    }

    /**
     * One version.
     *
     * @throws VersionRecalled when it was taken back
     */
    public Optional<Version> find(String name, int number) {
        return find(name)
                .filter(one -> one.number() == number)
                .or(() -> scenes.reading(new Scene.Reader(), sql -> table.find(sql, name, number)))
                .or(() -> none(name, one -> one.number() == number));
    }

    /** The same, with the number as an address writes it; there is none of what is no number. */
    public Optional<Version> find(String name, String number) {
        return number.matches("[1-9][0-9]{0,5}")
                ? find(name, Integer.parseInt(number))
                : Optional.empty();
    }

    /**
     * The newest version of a dataset.
     *
     * @throws VersionRecalled when all of them were taken back
     */
    public Optional<Version> newest(String name) {
        return find(name).or(() -> none(name, one -> true));
    }

    /** Nothing, unless such a version was taken back: then its reader is told so. */
    private Optional<Version> none(String name, Predicate<Recall> such) {
        Optional<Recall> recall = recalls(name).stream().filter(such).findFirst();
        if (recall.isPresent()) {
            throw new VersionRecalled(recall.get());
        }
        return Optional.empty();
    }

    /** The versions of a dataset that were taken back, newest first. */
    public List<Recall> recalls(String name) {
        return scenes.reading(new Scene.Reader(), sql -> table.recalls(sql, List.of(name)));
    }

    /** The same of several datasets, in the scene of a member of their body. */
    public List<Recall> recalls(JdbcClient sql, List<String> names) {
        return table.recalls(sql, names);
    }

    /** The last version of each of these datasets, in the scene of a member of their body. */
    public List<Version> last(JdbcClient sql, List<String> names) {
        return table.last(sql, names);
    }

    /**
     * The last versions of a dataset, whole, newest first; in the scene of a member of its body,
     * those that were taken back among them: whoever kept one has it.
     */
    public List<Version> last(JdbcClient sql, String name, int most) {
        return table.last(sql, name, most);
    }

    /** All versions of a dataset, newest first. */
    public List<VersionLine> versions(String name) {
        return scenes.reading(new Scene.Reader(), sql -> table.of(sql, name));
    }

    /** Says to all nodes that something is public now; this one has it when this returns. */
    public void changed() {
        reload();
        publications.bump();
    }

    private void reload() {
        List<CatalogueEntry> before = known.all();
        List<CatalogueEntry> now =
                CatalogueEntries.after(before, scenes.reading(new Scene.Reader(), table::entries));
        if (isOther(now, before)) {
            known = Known.of(now);
        }
    }

    @SuppressWarnings("ReferenceEquality") // what changed is another list
    private static boolean isOther(List<CatalogueEntry> now, List<CatalogueEntry> before) {
        return now != before;
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
