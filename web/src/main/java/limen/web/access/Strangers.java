package limen.web.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sessions of those who have not signed in: each page with a form begins one. There is room for so many, and the
/// newest takes the place of the oldest, so that whoever asks for pages all night cannot fill the memory.
final class Strangers implements HttpSessionListener {
    static final int MOST = 2_000;

    private final Map<String, HttpSession> all = new LinkedHashMap<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        var oldest = entered(event.getSession());
        if (oldest != null) {
            try {
                oldest.invalidate();
            } catch (IllegalStateException _) {
                // It was over already.
            }
        }
    }

    /// @return who has to go for that; null if there is room
    private synchronized @Nullable HttpSession entered(HttpSession session) {
        all.put(session.getId(), session);
        return all.size() > MOST ? all.remove(all.keySet().iterator().next()) : null;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        known(event.getSession());
    }

    /// Counts somebody no longer who has signed in, or gone.
    synchronized void known(HttpSession session) {
        all.remove(session.getId());
    }
}
