package org.parvis.content.writing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        Map<String, String> all = files.all();
        Map<String, byte[]> pictures = files.pictures();
        try {
            for (var file : all.entrySet()) {
                Path to = folder.resolve(file.getKey());
                PrivateFiles.folderOf(to);
                PrivateFiles.write(to, file.getValue());
            }
            for (var picture : pictures.entrySet()) {
                Path to = folder.resolve(picture.getKey());
                PrivateFiles.folderOf(to);
                PrivateFiles.write(to, picture.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(words.say("pages.exported", all.size() + pictures.size(), folder.toString()));
        return true;
    }
}
