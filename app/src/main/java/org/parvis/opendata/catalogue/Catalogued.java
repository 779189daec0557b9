package org.parvis.opendata.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parvis.kernel.Home;
import org.parvis.opendata.Description;
import org.parvis.opendata.Version;
import org.parvis.opendata.harvest.Harvested;

/** A dataset of the catalogue, ours or of another one, as programs list it. */
public sealed interface Catalogued {
    UUID id();

    String name();

    Home home();

    Description description();

    /** When it was first in the catalogue. */
    Instant begun();

    Instant modified();

    List<String> formats();

    /** What programs call its files; of ours, of what stands beside its table. */
    List<UUID> files();

    /** By which words of its tables or files it is found. */
    List<String> words();

    /**
     * One of ours.
     *
     * @param begun when the first version that may still be read became public
     */
    record Own(Version version, Instant begun) implements Catalogued {
        @Override
        public UUID id() {
            return version.dataset();
        }

        @Override
        public String name() {
            return version.name();
        }

        @Override
        public Home home() {
            return version.home();
        }

        @Override
        public Description description() {
            return version.description();
        }

        @Override
        public Instant modified() {
            return version.signedAt();
        }

        @Override
        public List<String> formats() {
            return List.of("CSV");
        }

        @Override
        public List<UUID> files() {
            int beside = version.description().beside().extras().size();
            return IntStream.rangeClosed(1, beside).mapToObj(version::beside).toList();
        }

        @Override
        public List<String> words() {
            return version.columns().stream()
                    .map(column -> column.name().replace('_', ' '))
                    .toList();
        }
    }

    /** One that stays where it is. */
    record Elsewhere(Harvested dataset) implements Catalogued {
        @Override
        public UUID id() {
            return dataset.id();
        }

        @Override
        public String name() {
            return dataset.name();
        }

        @Override
        public Home home() {
            return dataset.origin().home();
        }

        @Override
        public Description description() {
            return dataset.description();
        }

        @Override
        public Instant begun() {
            return dataset.firstAt();
        }

        @Override
        public Instant modified() {
            return dataset.changedAt();
        }

        @Override
        public List<String> formats() {
            return dataset.formats();
        }

        @Override
        public List<UUID> files() {
            return dataset.files().stream().map(Harvested.File::id).toList();
        }

        @Override
        public List<String> words() {
            return dataset.files().stream().map(Harvested.File::title).distinct().toList();
        }
    }
}
