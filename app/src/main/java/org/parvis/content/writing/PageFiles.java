package org.parvis.content.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.parvis.content.FigureReader;
import org.parvis.content.PageKey;
import org.parvis.content.PageTable;
import org.parvis.content.PageText;
import org.parvis.content.PageVersion;
import org.parvis.content.Pictures;
import org.parvis.content.Section;
import org.parvis.content.pictures.Picture;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.springframework.stereotype.Component;

/**
 * The pages that are public, as a folder of files: what the pack had, with what was edited here.
 * Taken in again, it changes nothing.
 */
@Component
class PageFiles {
    private final ContentPack pack;
    private final PageTable table;
    private final PageLives lives;
    private final Pictures pictures;
    private final Scenes scenes;

    PageFiles(
            ContentPack pack, PageTable table, PageLives lives, Pictures pictures, Scenes scenes) {
        this.pack = pack;
        this.table = table;
        this.lives = lives;
        this.pictures = pictures;
        this.scenes = scenes;
    }

    /** All files, by their name in the folder. */
    SortedMap<String, String> all() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Section section : Section.values()) {
            for (Path file : pack.files(section.folder(), ".md")) {
                String name = String.valueOf(file.getFileName());
                files.put(
                        section.folder() + "/" + name,
                        PageText.canonical(name, ContentPack.text(file)));
            }
        }
        for (PageTable.Public one : scenes.reading(new Scene.Reader(), table::shown)) {
            PageVersion version = one.version();
            put(files, version.key(), "fr", one.archived() ? null : version.fr());
            put(files, version.key(), "en", one.archived() ? null : version.en());
        }
        return files;
    }

    /** The names of the pictures that they may show. */
    SortedSet<String> pictures() {
        return pictures.names();
    }

    /** One of them, read alone: all together may be more than memory holds. */
    Optional<byte[]> picture(String name) {
        return pictures.file(name);
    }

    private static void put(
            SortedMap<String, String> files, PageKey key, String lang, @Nullable String text) {
        String name = key.path(lang);
        if (text == null) {
            files.remove(name);
        } else {
            files.put(name, text);
        }
    }

    /** Writes those of the agent's body as an archive. */
    void write(Actor.Agent agent, OutputStream out) throws IOException {
        Set<String> own =
                lives.all(agent).stream()
                        .map(life -> life.key().toString())
                        .collect(Collectors.toUnmodifiableSet());
        write(out, name -> own.contains(name.replaceFirst("\\.(fr|en)\\.md$", "")));
    }

    private void write(OutputStream out, Predicate<String> which) throws IOException {
        Set<String> shown = new TreeSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : all().entrySet()) {
                if (which.test(file.getKey())) {
                    FigureReader.in(file.getValue()).forEach(one -> shown.add(one.name()));
                    put(zip, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            for (String name : shown) {
                Optional<byte[]> pixels = picture(name);
                if (pixels.isPresent()) {
                    put(zip, Picture.FOLDER + "/" + name, pixels.get());
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
