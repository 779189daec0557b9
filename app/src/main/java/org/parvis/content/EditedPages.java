package org.parvis.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.content.pictures.Picture;
import org.parvis.content.pictures.PictureTable;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was edited in the program and is public, in memory; read again when something is published.
 */
@Component
public class EditedPages extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(EditedPages.class);

    private final PageTable table;
    private final PageReader reading;
    private final Scenes scenes;
    private final Publications publications;
    private final PictureTable pictureTable;
    private volatile PageShelf.Edited edited = PageShelf.Edited.NONE;
    private volatile Map<String, Picture> pictures = Map.of();

    EditedPages(
            PageTable table,
            PictureTable pictureTable,
            PageReader reading,
            Scenes scenes,
            Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.pictureTable = pictureTable;
        this.reading = reading;
        this.scenes = scenes;
        this.publications = publications;
    }

    PageShelf.Edited get() {
        return edited;
    }

    /** The pictures of bodies that everybody may see, by name. */
    Map<String, Picture> pictures() {
        return pictures;
    }

    void reload() {
        Read read =
                scenes.reading(
                        new Scene.Reader(),
                        sql -> new Read(pictureTable.all(sql), table.shown(sql)));
        pictures = read.byName();
        edited = read(read.rows());
    }

    private record Read(List<Picture> pictures, List<PageTable.Public> rows) {
        Map<String, Picture> byName() {
            return pictures.stream()
                    .collect(Collectors.toUnmodifiableMap(Picture::name, one -> one));
        }
    }

    /** Says to all nodes that something is public now; this one has it when this returns. */
    public void changed() {
        reload();
        publications.bump();
    }

    private PageShelf.Edited read(List<PageTable.Public> rows) {
        List<ContentText> texts = new ArrayList<>();
        Set<PageKey> keys = new HashSet<>();
        Map<PageKey, PageShelf.Archived> archived = new HashMap<>();
        for (PageTable.Public row : rows) {
            PageKey key = row.version().key();
            try {
                texts.addAll(reading.texts(row.version()));
                keys.add(key);
            } catch (ContentFile.Refused refused) {
                LOG.error("An edited page no longer reads: {} {}", key, refused.getMessage());
            }
            if (row.archived()) {
                PageKey successor = PageKey.of(row.successor()).orElse(null);
                archived.put(key, new PageShelf.Archived(successor));
            }
        }
        return new PageShelf.Edited(List.copyOf(texts), Set.copyOf(keys), Map.copyOf(archived));
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
