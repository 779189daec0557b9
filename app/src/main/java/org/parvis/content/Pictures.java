package org.parvis.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parvis.content.pictures.DrawnPictures;
import org.parvis.content.pictures.Picture;
import org.parvis.content.pictures.PictureAddress;
import org.parvis.content.pictures.PictureTable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackProblem;
import org.parvis.platform.packs.PackThing;
import org.springframework.stereotype.Component;

/**
 * The pictures that everybody may see: those of the folder of the pack and those that bodies
 * brought, each as long as a page shows it that stands today.
 */
@Component
public class Pictures implements PictureShelf {
    private static final int MOST = 200;

    private final ContentPack pack;
    private final DrawnPictures drawn;
    private final Pages pages;
    private final EditedPages edited;
    private final PictureTable table;
    private final Scenes scenes;
    private final Held<Map<String, Picture>> folder;

    Pictures(
            ContentPack pack,
            DrawnPictures drawn,
            Pages pages,
            EditedPages edited,
            PictureTable table,
            Scenes scenes) {
        this.pack = pack;
        this.drawn = drawn;
        this.pages = pages;
        this.edited = edited;
        this.table = table;
        this.scenes = scenes;
        this.folder = pack.held(this::read, Map.of());
    }

    /** One that cannot be read refuses all, with its file. */
    private Outcome<Map<String, Picture>> read() {
        Map<String, Picture> read = new LinkedHashMap<>();
        for (Path file : pack.files(Picture.FOLDER, "")) {
            String name = String.valueOf(file.getFileName());
            switch (read(name, file)) {
                case Outcome.Refused<Picture>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Ok<Picture>(Picture one) -> read.put(name, one);
            }
            if (read.size() > MOST) {
                return Outcome.refused("content.picture.many", name, 1, MOST);
            }
            PackProblem.Place place = PackProblem.Place.of(name, 1);
            IncomingPack.judged()
                    .ifPresent(judged -> judged.declares(PackThing.PICTURE, name, place));
        }
        if (IncomingPack.judged().isEmpty()) {
            drawn.keepOnly(read.values());
        }
        return Outcome.ok(Collections.unmodifiableMap(read));
    }

    private Outcome<Picture> read(String name, Path file) {
        return Picture.NAME.matcher(name).matches() && Files.isRegularFile(file)
                ? drawn.of(name, ContentPack.bytes(file))
                : Outcome.refused("content.picture.name", name, 1, 0);
    }

    /** What the folder has, by name. */
    public Map<String, Picture> folder() {
        return folder.get();
    }

    @Override
    public Optional<Picture> find(String name) {
        return Optional.ofNullable(edited.pictures().get(name))
                .or(() -> Optional.ofNullable(folder.get().get(name)));
    }

    @Override
    public String address(String file, String lang) {
        return "/images/" + file;
    }

    /** The names of all that the pack has, and of what bodies brought and is public. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(folder.get().keySet());
        names.addAll(edited.pictures().keySet());
        return names;
    }

    /** One of them as a file of a folder. */
    public Optional<byte[]> file(String name) {
        return find(name).flatMap(picture -> pixels(picture, false));
    }

    /** The pixels behind an address, if everybody may see them. */
    Optional<byte[]> pixels(PictureAddress address) {
        Map<String, Picture> brought = edited.pictures();
        return Stream.concat(
                        brought.values().stream(),
                        folder.get().values().stream()
                                .filter(one -> !brought.containsKey(one.name())))
                .filter(address::isOf)
                .filter(picture -> !pages.showing(picture.name()).isEmpty())
                .findFirst()
                .flatMap(picture -> pixels(picture, address.small(picture)));
    }

    private Optional<byte[]> pixels(Picture picture, boolean small) {
        return edited.pictures().containsKey(picture.name())
                ? scenes.reading(
                        new Scene.Reader(), sql -> table.pixels(sql, picture.digest(), small))
                : ofFolder(picture, small);
    }

    /** The pixels of one of the folder behind an address. */
    public Optional<byte[]> inFolder(PictureAddress address) {
        return folder.get().values().stream()
                .filter(address::isOf)
                .findFirst()
                .flatMap(picture -> ofFolder(picture, address.small(picture)));
    }

    private Optional<byte[]> ofFolder(Picture picture, boolean small) {
        Path file = pack.root().resolve(Picture.FOLDER).resolve(picture.name());
        return drawn.pixels(picture, small, file);
    }
}
