package org.parvis.content.writing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parvis.content.pictures.Picture;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.Command;
import org.parvis.platform.PrivateFiles;
import org.springframework.stereotype.Component;

/** {@code ./run export-pages FOLDER}: the public pages as files of a pack. */
@Component
class ExportPagesCommand implements Command {
    private final PageFiles files;
    private final Words words;

    ExportPagesCommand(PageFiles files, MessageCatalogue messages) {
        this.files = files;
        this.words = messages.forLanguage("en");
    }

    @Override
    public String name() {
        return "export-pages";
    }

    @Override
    public boolean run(List<String> given, PrintStream out) {
        Path folder = Path.of(given.getFirst()).toAbsolutePath().normalize();
        int written = 0;
        try {
            for (var file : files.all().entrySet()) {
                byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
                write(folder.resolve(file.getKey()), text);
                written++;
            }
            for (String picture : files.pictures()) {
                Optional<byte[]> pixels = files.picture(picture);
                if (pixels.isPresent()) {
                    write(folder.resolve(Picture.FOLDER).resolve(picture), pixels.get());
                    written++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(words.say("pages.exported", written, folder.toString()));
        return true;
    }

    private static void write(Path to, byte[] content) throws IOException {
        PrivateFiles.folderOf(to);
        PrivateFiles.write(to, content);
    }
}
