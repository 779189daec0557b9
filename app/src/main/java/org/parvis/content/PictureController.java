package org.parvis.content;

import org.parvis.content.pictures.PictureAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the pictures of public pages. Other pixels have another address: browsers keep them. */
@Controller
class PictureController {
    /** A year; caches of others may keep it too. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/images/{file}")
    ResponseEntity<byte[]> show(@PathVariable String file) {
        return PictureAddress.of(file)
                .flatMap(
                        address ->
                                pictures.pixels(address)
                                        .map(pixels -> address.answer(pixels, FOR_GOOD)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
