package limen.web.whole;

/// Where somebody looks at pages: as a program asks for them, or in a real browser.
interface Window extends AutoCloseable {
    /// Goes to an address of the study.
    Page open(String path);

    /// Fills in a form of the page that is open, and sends it.
    Page send(Page.Filled form);

    /// Takes a file along.
    byte[] file(String path);

    @Override
    void close();
}
