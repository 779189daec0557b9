package org.parvis.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parvis.content.pictures.Drawn;
import org.parvis.content.pictures.Picture;
import org.parvis.content.pictures.PictureAddress;
import org.parvis.content.pictures.PictureFile;
import org.parvis.content.pictures.PictureTable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Held;
import org.parvis.platform.IncomingPack;
import org.parvis.platform.PackProblem;
import org.parvis.platform.PackThing;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The pictures that everybody may see: those of the folder of the pack and those that bodies
 * brought, each as long as a page shows it that stands today.
 */
@Component
public class Pictures implements PictureShelf {
    private static final int MOST = 200;
    private static final long MOST_BYTES = 50_000_000;

    private final ContentPack pack;
    private final Pages pages;
    private final EditedPages edited;
    private final PictureTable table;
    private final Scenes scenes;
    private final Held<Map<String, Drawn>> folder;

    Pictures(ContentPack pack, Pages pages, EditedPages edited, PictureTable table, Scenes scenes) {
        this.pack = pack;
        this.pages = pages;
        this.edited = edited;
        this.table = table;
        this.scenes = scenes;
        this.folder = pack.held(this::read, Map.of());
    }

    /** One that cannot be read refuses all, with its file. */
    private Outcome<Map<String, Drawn>> read() {
        Map<String, Drawn> drawn = new LinkedHashMap<>();
        long bytes = 0;
        for (Path file : pack.files(Picture.FOLDER, "")) {
            String name = String.valueOf(file.getFileName());
            switch (read(name, file)) {
                case Outcome.Refused<Drawn>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Ok<Drawn>(Drawn one) -> {
                    drawn.put(name, one);
                    bytes += one.large().length;
                }
            }
            if (drawn.size() > MOST || bytes > MOST_BYTES) {
                return Outcome.refused("content.picture.many", name, 1, MOST);
            }
            PackProblem.Place place = PackProblem.Place.of(name, 1);
            IncomingPack.judged()
                    .ifPresent(judged -> judged.declares(PackThing.PICTURE, name, place));
        }
        return Outcome.ok(drawn);
    }

    private static Outcome<Drawn> read(String name, Path file) {
        return Picture.NAME.matcher(name).matches() && Files.isRegularFile(file)
                ? PictureFile.read(name, ContentPack.bytes(file))
                : Outcome.refused("content.picture.name", name, 1, 0);
    }

    /** What the folder has, by name. */
    public Map<String, Drawn> folder() {
        return folder.get();
    }

    /** One of the folder. */
    public Optional<Picture> inFolder(String name) {
        return Optional.ofNullable(folder.get().get(name)).map(one -> picture(name, one));
    }

    private static Picture picture(String name, Drawn one) {
        return new Picture(name, one.digest(), one.width(), one.height());
    }

    @Override
    public Optional<Picture> find(String name) {
        return Optional.ofNullable(edited.pictures().get(name)).or(() -> inFolder(name));
    }

    @Override
    public String address(String file, String lang) {
        return "/images/" + file;
    }

    /** As files of a folder: all that the pack has, and what bodies brought and is public. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        folder.get().forEach((name, one) -> files.put(Picture.FOLDER + "/" + name, one.large()));
        List<Picture> brought = List.copyOf(edited.pictures().values());
        for (Picture picture : brought) {
            scenes.reading(new Scene.Reader(), sql -> table.pixels(sql, picture.digest(), false))
                    .ifPresent(pixels -> files.put(picture.written(), pixels));
        }
        return files;
    }

    private boolean isShown(Picture picture) {
        return !pages.showing(picture.name()).isEmpty();
    }

    private Stream<Picture> all() {
        Map<String, Picture> brought = edited.pictures();
        List<Picture> all = new ArrayList<>(brought.values());
        folder.get()
                .forEach(
                        (name, one) -> {
                            if (!brought.containsKey(name)) {
                                all.add(picture(name, one));
                            }
                        });
        return all.stream();
    }

    /** The pixels behind an address, if everybody may see them. */
    Optional<byte[]> pixels(PictureAddress address) {
        return all().filter(picture -> picture.digest().equals(address.digest()))
                .filter(address::isOf)
                .filter(this::isShown)
                .findFirst()
                .flatMap(picture -> pixels(picture, address));
    }

    private Optional<byte[]> pixels(Picture picture, PictureAddress address) {
        return edited.pictures().containsKey(picture.name())
                ? scenes.reading(
                        new Scene.Reader(),
                        sql -> table.pixels(sql, picture.digest(), address.small(picture)))
                : inFolder(picture, address.small(picture));
    }

    /** Those of the folder behind an address. */
    public Optional<byte[]> inFolder(PictureAddress address) {
        return folder.get().keySet().stream()
                .flatMap(name -> inFolder(name).stream())
                .filter(address::isOf)
                .findFirst()
                .flatMap(picture -> inFolder(picture, address.small(picture)));
    }

    /** Of one of the folder. */
    public Optional<byte[]> inFolder(Picture picture, boolean small) {
        return Optional.ofNullable(folder.get().get(picture.name()))
                .filter(one -> one.digest().equals(picture.digest()))
                .flatMap(one -> Optional.ofNullable(small ? one.small() : one.large()));
    }
}
