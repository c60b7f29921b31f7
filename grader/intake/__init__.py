"""From a file, a folder, an archive or a platform's download to one submission a student."""
