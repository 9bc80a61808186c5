package limen.web;

import java.time.Duration;
import limen.web.page.Asset;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Style sheets and scripts, each under a name made of its content.
@RestController
final class AssetRoom {
    @GetMapping("/asset/{file}")
    ResponseEntity<byte[]> asset(@PathVariable("file") String file) {
        var asset = Asset.all().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type() + ";charset=UTF-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(asset.bytes());
    }
}
