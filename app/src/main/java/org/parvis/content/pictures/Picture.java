package org.parvis.content.pictures;

import java.util.regex.Pattern;

/**
 * A picture that pages show, without its pixels. It never changes: other pixels are another
 * picture.
 *
 * @param name that of its file in the folder of pictures, as pages write it
 * @param digest stands for its pixels in addresses
 */
public record Picture(String name, String digest, int width, int height) {
    /** Where pictures stand in a pack, and how pages begin their names. */
    public static final String FOLDER = "pictures";

    public static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}\\.(?:png|jpg)");

    public PictureType type() {
        return PictureType.named(name);
    }

    /** The file of it that is that wide: the last words of its address. */
    public String file(int wide) {
        return digest + "-" + wide + "." + type().ending();
    }

    /** Whether there is a narrower copy. */
    public boolean narrows() {
        return width > PictureFile.NARROW;
    }

    /** How pages write it in their words. */
    public String written() {
        return FOLDER + "/" + name;
    }
}
