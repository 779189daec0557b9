package org.parvis.content;

import java.util.Optional;
import org.parvis.content.pictures.Picture;

/** The pictures that somebody who reads a page may see, and where they see them. */
public interface PictureShelf {
    Optional<Picture> find(String name);

    /** Where a file of a picture stands for them, in the language of the page. */
    String address(String file, String lang);
}
