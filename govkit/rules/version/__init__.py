"""Rules about versions of documents that the partners offer, such as Easy Read: `govkit build --formats-offered` asks them."""
